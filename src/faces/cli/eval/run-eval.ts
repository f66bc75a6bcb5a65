import { compareEvaluations } from "../../../eval/compare-evaluations.ts";
import type { Comparison } from "../../../eval/compare-evaluations.ts";
import { evaluate } from "../../../eval/evaluate.ts";
import type { Evaluation } from "../../../eval/evaluation.ts";
import type { TruthMap } from "../../../eval/map-truth.ts";
import { readEvalManifest } from "../../../eval/read-eval-manifest.ts";
import type { EvalCase } from "../../../eval/read-eval-manifest.ts";
import type { Schema } from "../../../document/schema.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { readGateways } from "../extract/read-gateways.ts";
import { readRouting } from "../extract/read-routing.ts";
import { checkNewFile } from "../files/check-new-file.ts";
import { writeNewFile } from "../files/write-new-file.ts";
import { loadSchema } from "../load-schema.ts";
import { makePaint } from "../paint.ts";
import { readChoice } from "../read-choice.ts";
import { readJsonFile } from "../read-json-file.ts";
import { readNumber } from "../read-number.ts";
import { readText } from "../read-text.ts";
import { buildEvalPage } from "./build-eval-page.ts";
import { renderEvaluation } from "./render-evaluation.ts";

const defaultConcurrency = 2;
const notMet = 65;
const eraseLine = "\r\u001b[2K";

function isEvaluation(value: unknown): value is Evaluation {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as Partial<Evaluation>).kind === "gleaner.evaluation/1"
  );
}

async function readEarlier(path: string | undefined): Promise<Evaluation | undefined> {
  if (path === undefined) return undefined;
  const value = await readJsonFile(path, "compare");
  if (isEvaluation(value)) return value;
  throw new GleanerError("options.invalid", {
    what: `Cannot compare with ${path}`,
    seen: "it is no run of an evaluation",
    hint: "Pass a file that --out wrote.",
    where: { option: "compare" },
  });
}

async function readCases(input: CommandInput): Promise<EvalCase[]> {
  const [path = ""] = input.positionals;
  const cases = await readEvalManifest(path).catch((error: unknown) => {
    if (error instanceof GleanerError) throw error;
    throw new GleanerError("input.not-found", {
      what: `Cannot read ${path}`,
      seen: "there is no such file that can be read",
      hint: "Pass a manifest in JSON lines.",
      where: { source: path },
      cause: error,
    });
  });
  const chosen = cases.slice(0, readNumber(input, "limit") ?? cases.length);
  if (chosen.length > 0) return chosen;
  throw new GleanerError("input.empty", {
    what: `Cannot evaluate ${path}`,
    seen: "it has no documents",
    hint: "Write one JSON object a line, each with a source and its truth.",
    where: { source: path },
  });
}

/** Why the run is not good enough; undefined where it is. */
function findShortfall(
  input: CommandInput,
  evaluation: Evaluation,
  comparison: Comparison | undefined,
): string | undefined {
  const least = readNumber(input, "min-score");
  const { f1 } = evaluation.summary.micro;
  if (least !== undefined && (f1 ?? 0) < least)
    return `The F1 is ${(f1 ?? 0).toFixed(3)}, less than ${least}.`;
  const gate = readNumber(input, "gate");
  const fallen = gate === undefined ? [] : (comparison?.fields ?? []).filter(({ change }) => change < -gate);
  if (fallen.length === 0) return undefined;
  const names = fallen.map(({ field, change }) => `${field} by ${(-change).toFixed(3)}`).join(", ");
  return `The F1 fell by more than ${gate}: ${names}.`;
}

/** Schemas as they are or, under `--print-only`, without what they read from XML and codes. */
function schemaFinder(input: CommandInput): (name: string | undefined) => Promise<Schema> {
  if (input.flags["print-only"] !== true) return loadSchema;
  return async (name) => ({ ...(await loadSchema(name)), readers: [], codes: [] });
}

/** `gleaner eval`: every document of a manifest against its truth. */
export async function runEval(input: CommandInput, io: CommandIo): Promise<number> {
  const format =
    readChoice(input, "format", ["json", "table"] as const) ?? (io.isTerminal ? "table" : "json");
  const [out, report, mapFile] = ["out", "report", "map"].map((name) => readText(input, name));
  const earlier = await readEarlier(readText(input, "compare"));
  if (readNumber(input, "gate") !== undefined && !earlier) {
    throw new GleanerError("options.invalid", {
      what: "Cannot use --gate",
      seen: "there is nothing to compare with",
      hint: "Pass --compare with an earlier run.",
      where: { option: "gate" },
    });
  }
  const findSchema = schemaFinder(input);
  const schema = await findSchema(readText(input, "schema"));
  const cases = await readCases(input);
  const map = mapFile === undefined ? undefined : ((await readJsonFile(mapFile, "map")) as TruthMap);
  if (out !== undefined) await checkNewFile(out, "out");
  if (report !== undefined) await checkNewFile(report, "report");
  const model = readText(input, "model");
  const gateways = await readGateways(input, io);
  const isShown = input.flags["quiet"] !== true && io.isErrorTerminal;
  const evaluation = await evaluate({
    cases,
    schema,
    findSchema,
    model: model ?? "embedded",
    ...(map === undefined ? {} : { map }),
    concurrency: Math.max(1, readNumber(input, "concurrency") ?? defaultConcurrency),
    options: {
      ...readRouting(input),
      ...(gateways === undefined ? {} : { gateways }),
      signal: io.signal,
    },
    onDocument: (_, done, total) => {
      if (isShown)
        io.writeError(`${eraseLine}${done} of ${total} documents${done === total ? eraseLine : ""}`);
    },
  });
  const comparison = earlier ? compareEvaluations(earlier, evaluation) : undefined;
  const json = `${JSON.stringify(comparison ? { ...evaluation, comparison } : evaluation)}\n`;
  await io.write(
    format === "json" ? json : renderEvaluation(evaluation, makePaint(io.isTerminal, io.env), comparison),
  );
  if (out !== undefined) await writeNewFile(out, json, "out");
  if (report !== undefined) await writeNewFile(report, buildEvalPage(evaluation), "report");
  const shortfall = findShortfall(input, evaluation, comparison);
  if (shortfall !== undefined) io.writeError(`${shortfall}\n`);
  return shortfall === undefined ? 0 : notMet;
}
