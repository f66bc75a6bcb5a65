import type { Schema } from "../../../document/schema.ts";
import type { Source } from "../../../document/source.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { ExtractOptions } from "../../../options/extract-options.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { openSource } from "../open-source.ts";
import { readChoice } from "../read-choice.ts";
import { readText } from "../read-text.ts";
import { readExtractOptions } from "./read-extract-options.ts";
import { type ExportTarget, readExports } from "./read-exports.ts";
import { readGateways } from "./read-gateways.ts";

const resultFormats = ["json", "data", "jsonl", "table"] as const;
export type ResultFormat = (typeof resultFormats)[number];
const requirements = ["verified", "uncontradicted"] as const;
export type Requirement = (typeof requirements)[number];

export interface NamedSource {
  readonly name: string;
  readonly source: Source;
}

/** What `gleaner extract` was asked for, checked. */
export interface ExtractSettings {
  readonly sources: readonly NamedSource[];
  readonly options: ExtractOptions<Schema> & { readonly schema: Schema };
  readonly format: ResultFormat;
  readonly requirement?: Requirement;
  readonly outFile?: string;
  readonly reportFile?: string;
  /** Folder of results that may be used again. */
  readonly cacheFolder?: string;
  readonly exports: readonly ExportTarget[];
  readonly isQuiet: boolean;
}

/** Reads the flags. Throws `options.invalid` and what loading the schema throws. */
export async function readExtractSettings(input: CommandInput, io: CommandIo): Promise<ExtractSettings> {
  const outFile = readText(input, "out");
  const reportFile = readText(input, "report");
  const cacheFolder = readText(input, "cache");
  const requirement = readChoice(input, "require", requirements);
  const format = readChoice(input, "format", resultFormats);
  const sources = readSources(input, io);
  const exports = readExports(input, sources.length);
  const gateways = await readGateways(input, io);
  return {
    sources,
    options: {
      ...(await readExtractOptions(input)),
      ...(gateways === undefined ? {} : { gateways }),
      signal: io.signal,
    },
    format: format ?? (io.isTerminal && outFile === undefined ? "table" : "json"),
    ...(requirement === undefined ? {} : { requirement }),
    ...(outFile === undefined ? {} : { outFile }),
    ...(reportFile === undefined ? {} : { reportFile }),
    ...(cacheFolder === undefined ? {} : { cacheFolder }),
    exports,
    isQuiet: input.flags["quiet"] === true,
  };
}

function readSources({ positionals, flags }: CommandInput, io: CommandIo): NamedSource[] {
  if (positionals.filter((value) => value === "-").length > 1) {
    throw new GleanerError("options.invalid", {
      what: "Cannot read stdin twice",
      seen: "- is given more than once",
      hint: "Name it once.",
    });
  }
  const sources = positionals.map((value) => openSource(value, io));
  if (flags["join"] !== true) return sources;
  const name =
    sources.length === 1 ? (sources[0]?.name ?? "") : sources.map((source) => source.name).join(" + ");
  return [{ name, source: sources.map(({ source }) => source) }];
}
