import { codes } from "../../../errors/codes.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { ReportEntry } from "../../viewer/report-entry.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { checkNewFile } from "../files/check-new-file.ts";
import { writeNewFile } from "../files/write-new-file.ts";
import { holdGrowth } from "../hold-growth.ts";
import { makePaint } from "../paint.ts";
import { toGleanerError } from "../to-gleaner-error.ts";
import { writeFailure } from "../write-failure.ts";
import { type ExtractSettings, readExtractSettings } from "./read-extract-settings.ts";
import { type Outcome, type OutcomeStyle, formatOutcome } from "./format-outcome.ts";

const someFailed = 1;

/** `gleaner extract`: each source in turn, results in their order; the exit code of the error table. */
export async function runExtract(input: CommandInput, io: CommandIo): Promise<number> {
  const settings = await readExtractSettings(input, io);
  await checkTargets(settings);
  holdGrowth();
  // After the flags: a slip in them should not have to wait for the engines.
  const { extractEach } = await import("./extract-each.ts");
  const style = toStyle(settings, io);
  const held: Iterable<string>[] = [];
  const entries: ReportEntry[] = [];
  const errors: GleanerError[] = [];
  let count = 0;
  let unwritten: number | undefined;
  try {
    for (const source of settings.sources) {
      for await (const { outcome: asked, entry, isInner } of extractEach(source, settings, io)) {
        if (isInner) refuseExports(settings);
        const outcome = await writeExports(settings, asked, io);
        if (outcome.error) {
          errors.push(outcome.error);
          writeFailure(outcome.error, io);
        }
        if (entry) entries.push(entry);
        const line = isInner ? { ...style, isOneLine: true } : style;
        const pieces = separate(formatOutcome(outcome, line), style, count === 0);
        count += 1;
        if (settings.outFile === undefined) await writeAll(pieces, io);
        // Of several results the text takes less room than they do themselves.
        else held.push(line.isOneLine ? [...pieces] : pieces);
      }
    }
  } finally {
    // Also where the work was stopped: what is paid for is kept.
    if (settings.outFile !== undefined)
      unwritten = await writeOut(settings.outFile, held, errors, settings, io);
  }
  unwritten ??= await writeReport(settings, entries, io);
  if (unwritten !== undefined) return unwritten;
  const [first] = errors;
  if (!first) return 0;
  return count === 1 ? codes[first.code].exit : someFailed;
}

/** Before anything is paid for: no result may be lost for want of a place. */
async function checkTargets({ outFile, reportFile, exports }: ExtractSettings): Promise<void> {
  if (outFile !== undefined) await checkNewFile(outFile, "out");
  if (reportFile !== undefined) await checkNewFile(reportFile, "report");
  for (const { file } of exports) await checkNewFile(file, "export");
}

function toStyle({ format, sources, outFile }: ExtractSettings, io: CommandIo): OutcomeStyle {
  const isPlain = outFile !== undefined;
  return {
    format,
    isOneLine: format === "jsonl" || sources.length > 1,
    width: isPlain ? 100 : io.width,
    paint: makePaint(io.isTerminal && !isPlain, isPlain ? {} : io.env),
  };
}

/** An export is one document's. */
function refuseExports({ exports }: ExtractSettings): void {
  if (exports.length === 0) return;
  throw new GleanerError("options.invalid", {
    what: "Cannot use --export",
    seen: "the source is an archive of several documents",
    hint: "Leave it out, or take the files out of the archive.",
    where: { option: "export" },
  });
}

function separate(pieces: Iterable<string>, { format }: OutcomeStyle, isFirst: boolean): Iterable<string> {
  if (format !== "table" || isFirst) return pieces;
  const text = [...pieces].join("");
  return text === "" ? [] : [`\n${text}`];
}

async function writeAll(pieces: Iterable<string>, io: CommandIo): Promise<void> {
  for (const piece of pieces) await io.write(piece);
}

/** A document that cannot be exported has failed, with its extraction as the partial result: one result a document. */
async function writeExports(
  { exports, isQuiet }: ExtractSettings,
  outcome: Outcome,
  io: CommandIo,
): Promise<Outcome> {
  const { name, extraction } = outcome;
  if (!extraction || exports.length === 0) return outcome;
  const { exportAs } = await import("../../../export-as.ts");
  try {
    for (const { format, file } of exports) {
      const text = await exportAs(extraction, format);
      await writeNewFile(file, text, "export");
      const doubt = /^<\?xml[^>]*>\n<!-- (Sums [^:\n]*: [A-Z0-9, -]*) -->/u.exec(text)?.[1];
      if (doubt !== undefined && !isQuiet) io.writeError(`gleaner: ${file}: ${doubt}\n`);
    }
    return outcome;
  } catch (error) {
    const { attempts, usage } = extraction;
    return { name, error: toGleanerError(error).extend({ attempts, usage, partial: extraction }) };
  }
}

/** Results are on stdout already, which must hold nothing else: the sentence goes to stderr alone. */
function tellUnwritten(thrown: unknown, io: CommandIo): number {
  const error = toGleanerError(thrown);
  writeFailure(error, io);
  return codes[error.code].exit;
}

/** A file is made only where there is something to keep, so that a corrected run is not stopped by an empty one. */
async function writeOut(
  file: string,
  texts: readonly Iterable<string>[],
  errors: readonly GleanerError[],
  { isQuiet }: ExtractSettings,
  io: CommandIo,
): Promise<number | undefined> {
  const pieces: Iterable<string> = {
    *[Symbol.iterator]() {
      for (const text of texts) yield* text;
    },
  };
  const hasResults = errors.length < texts.length || errors.some((error) => error.partial);
  try {
    if (hasResults) await writeNewFile(file, pieces, "out");
    else await writeAll(pieces, io);
  } catch (error) {
    await writeAll(pieces, io);
    return tellUnwritten(error, io);
  }
  if (hasResults && !isQuiet && io.isErrorTerminal) io.writeError(`Wrote ${file}\n`);
  return undefined;
}

async function writeReport(
  { reportFile, isQuiet }: ExtractSettings,
  entries: readonly ReportEntry[],
  io: CommandIo,
): Promise<number | undefined> {
  if (reportFile === undefined || entries.length === 0) return undefined;
  const { buildReport } = await import("../../viewer/build-report.ts");
  try {
    await writeNewFile(reportFile, buildReport(entries), "report");
  } catch (error) {
    return tellUnwritten(error, io);
  }
  if (!isQuiet && io.isErrorTerminal) io.writeError(`Wrote ${reportFile}\n`);
  return undefined;
}
