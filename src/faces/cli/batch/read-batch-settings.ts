import { resolve, sep } from "node:path";
import type { Schema } from "../../../document/schema.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { ManyOptions } from "../../../batch/many-options.ts";
import type { BudgetCaps } from "../../../money/create-budget.ts";
import type { GatewayOptions } from "../../../options/extract-options.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import type { MetricTargets } from "../../metrics/open-metrics.ts";
import { readExtractOptions } from "../extract/read-extract-options.ts";
import { readGateways } from "../extract/read-gateways.ts";
import { readChoice } from "../read-choice.ts";
import { readNumber } from "../read-number.ts";
import { readText } from "../read-text.ts";

/** What `gleaner batch` was asked for, checked. */
export interface BatchSettings {
  readonly given: readonly string[];
  readonly options: ManyOptions<Schema> & { readonly schema: Schema };
  readonly caps: BudgetCaps;
  readonly out?: string;
  readonly resume: boolean;
  readonly retryFailed: boolean;
  readonly onUncertain: "retry" | "skip";
  /** Each document has its line, whatever it met. */
  readonly keepGoing: boolean;
  readonly isDryRun: boolean;
  /** Only ends the batches that go on at gateways. */
  readonly isCancel: boolean;
  readonly rowsFile?: string;
  readonly reportFile?: string;
  readonly reportsFolder?: string;
  readonly metricTargets: MetricTargets;
  readonly events: "json" | "lines" | "none";
  /** Whether a path is one that the run writes itself. */
  readonly isOwn: (path: string) => boolean;
}

function invalid(option: string, seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Cannot use --${option}`,
    seen,
    hint,
    where: { option },
  });
}

function readConcurrency(input: CommandInput): number | "auto" {
  const value = readText(input, "concurrency");
  if (value === undefined || value === "auto") return "auto";
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw invalid(
    "concurrency",
    "it is neither auto nor a whole number from 1 on",
    "Write --concurrency auto or a number.",
  );
}

/** The limits of the command line for every gateway that is asked. */
function limitGateways(
  input: CommandInput,
  models: readonly string[],
  gateways: Readonly<Record<string, GatewayOptions>>,
): Readonly<Record<string, GatewayOptions>> {
  const requestsPerMinute = readNumber(input, "requests-per-minute");
  const tokensPerMinute = readNumber(input, "tokens-per-minute");
  const limits = {
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    ...(tokensPerMinute === undefined ? {} : { tokensPerMinute }),
  };
  if (Object.keys(limits).length === 0) return gateways;
  const names = models.filter((id) => id.includes("/")).map((id) => id.split("/")[0] ?? "");
  return { ...gateways, ...Object.fromEntries(names.map((name) => [name, { ...gateways[name], limits }])) };
}

/** Reads the flags. Throws `options.invalid` and what loading the schema throws. */
export async function readBatchSettings(input: CommandInput, io: CommandIo): Promise<BatchSettings> {
  const { flags, positionals } = input;
  const [out, rowsFile, reportFile, reportsFolder, cache] = ["out", "rows", "report", "reports", "cache"].map(
    (name) => readText(input, name),
  );
  const retryFailed = flags["retry-failed"] === true;
  const resume = flags["resume"] === true || retryFailed;
  if (resume && out === undefined)
    throw invalid(
      retryFailed ? "retry-failed" : "resume",
      "there is no --out",
      "Pass --out with the file of that run.",
    );
  if (rowsFile !== undefined && out === undefined)
    throw invalid("rows", "there is no --out", "Pass --out as well: rows are made from its lines.");
  if (flags["fail-fast"] === true && flags["keep-going"] === true)
    throw invalid("fail-fast", "--keep-going is given as well", "Pass one of them.");
  if (positionals.includes("-") && io.isInputTerminal) {
    throw new GleanerError("options.invalid", {
      what: "Cannot read the list on stdin",
      seen: "it is the keyboard",
      hint: "Pipe a list into the command, such as find scans -print0 | gleaner batch - --schema receipt.",
    });
  }
  const isCancel = flags["cancel-batches"] === true;
  if (isCancel && out === undefined)
    throw invalid("cancel-batches", "there is no --out", "Pass --out with the file of that run.");
  const delivery = readChoice(input, "delivery", ["live", "batch"] as const);
  if (delivery === "batch" && flags["queue"] !== undefined)
    throw invalid(
      "delivery",
      "--queue is given as well",
      "Leave one of them out: batches belong to one run.",
    );
  const followUps = readChoice(input, "follow-ups", ["live", "batch"] as const);
  const maxCost = readNumber(input, "max-cost");
  const maxTokens = readNumber(input, "max-tokens");
  const seconds = readNumber(input, "document-timeout");
  const events = readChoice(input, "events", ["json"] as const);
  const { budget, onEvent: _, answers: __, ...options } = await readExtractOptions(input);
  const { model = "embedded", repairModel, voters } = options;
  const models = [model, repairModel ?? [], voters ?? []].flat().filter((entry) => typeof entry === "string");
  const gateways = await readGateways(input, io);
  const [address, metricsFile] = [readText(input, "metrics-port"), readText(input, "metrics-file")];
  const own = [
    out,
    rowsFile,
    reportFile,
    reportsFolder,
    cache,
    metricsFile,
    readText(input, "record"),
  ].flatMap((path) => (path === undefined ? [] : resolve(path)));
  const optional = Object.entries({ out, rowsFile, reportFile, reportsFolder }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    given: positionals,
    options: {
      ...options,
      ...(gateways ? { gateways: limitGateways(input, models, gateways) } : {}),
      // Its caps are those of the run, not of each document.
      ...(budget?.unknownPrice === undefined ? {} : { budget: { unknownPrice: budget.unknownPrice } }),
      concurrency: readConcurrency(input),
      allowPartial: flags["allow-partial"] === true,
      failFast: flags["fail-fast"] === true,
      ...(cache === undefined ? {} : { cache }),
      ...(delivery === undefined ? {} : { delivery }),
      ...(followUps === undefined ? {} : { followUps }),
      ...(seconds === undefined ? {} : { documentTimeoutMs: seconds * 1000 }),
    },
    caps: {
      ...(maxCost === undefined ? {} : { maxCost }),
      ...(maxTokens === undefined ? {} : { maxTokens }),
    },
    resume,
    retryFailed,
    keepGoing: flags["keep-going"] === true,
    onUncertain: readChoice(input, "on-uncertain", ["retry", "skip"] as const) ?? "retry",
    metricTargets: {
      ...(address === undefined ? {} : { address }),
      ...(metricsFile === undefined ? {} : { file: metricsFile }),
    },
    isCancel,
    isDryRun: flags["dry-run"] === true,
    ...Object.fromEntries(optional),
    events: events ?? (flags["quiet"] === true ? "none" : "lines"),
    isOwn: (path) =>
      own.some(
        (mine) =>
          path === mine ||
          path.startsWith(`${mine}.journal`) ||
          path === `${mine}.rewrite` ||
          path.startsWith(`${mine}${sep}`),
      ),
  };
}
