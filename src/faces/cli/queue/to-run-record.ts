import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { ManyOptions } from "../../../batch/many-options.ts";
import type { RunRecord } from "../../../queue/run-record.ts";
import type { BatchSettings } from "../batch/read-batch-settings.ts";
import type { CommandInput } from "../command.ts";
import { readPrices } from "../extract/read-prices.ts";
import { isSchemaFile } from "../is-schema-file.ts";
import { loadSchemaFile } from "../load-schema-file.ts";
import { readNumber } from "../read-number.ts";
import { readText } from "../read-text.ts";

/** Flags that are of no use where others do the work, and what to do instead. */
const elsewhere: Readonly<Record<string, string>> = {
  password: "Give it to the workers: gleaner worker --password.",
  record: "Record without a queue.",
  replay: "Replay without a queue.",
  reports: "Write reports without a queue, from the cache of results.",
  cache: "Leave it out: the store keeps results for all runs.",
  concurrency: "Give it to the workers: gleaner worker --concurrency.",
  delivery: "Leave it out, or send batches without a queue.",
  "follow-ups": "Leave it out, or send batches without a queue.",
  "on-uncertain": "Leave it out: a call that was cut off is asked again.",
};

/** Options that are this process's own, secret, or said in another place of the record. */
const own: readonly string[] = [
  "schema",
  "gateways",
  "budget",
  "onEvent",
  "signal",
  "password",
  "pages",
  "record",
  "replay",
  "cache",
  "concurrency",
  "failFast",
  "delivery",
  "followUps",
] satisfies readonly (keyof ManyOptions)[];

function refuse(input: CommandInput): void {
  const name = Object.keys(elsewhere).find((flag) => input.flags[flag] !== undefined);
  if (name === undefined) return;
  throw new GleanerError("options.invalid", {
    what: `Cannot use --${name}`,
    seen: "--queue is given as well",
    hint: elsewhere[name] ?? "",
    where: { option: name },
  });
}

/** What workers have to know of a run, from the command line. Throws `options.invalid` for what they cannot be told. */
export async function toRunRecord(input: CommandInput, settings: BatchSettings): Promise<RunRecord> {
  const { options, caps, keepGoing } = settings;
  refuse(input);
  const name = readText(input, "schema") ?? "";
  const isPlain = isSchemaFile(name) && name.endsWith(".json");
  const { pages, budget } = options;
  const prices = await readPrices(input);
  const given = Object.entries(options).filter(([key, value]) => value !== undefined && !own.includes(key));
  const [requestsPerMinute, tokensPerMinute] = [
    readNumber(input, "requests-per-minute"),
    readNumber(input, "tokens-per-minute"),
  ];
  return {
    kind: "gleaner.run/1",
    schema: {
      name: isSchemaFile(name) ? options.schema.name : name,
      hash: options.schema.hash,
      ...(isPlain ? { content: await loadSchemaFile(name) } : {}),
    },
    options: Object.fromEntries(given),
    ...(pages ? { pages } : {}),
    ...(keepGoing ? { keepGoing } : {}),
    caps,
    ...(budget?.unknownPrice === undefined ? {} : { unknownPrice: budget.unknownPrice }),
    ...(Object.keys(prices).length === 0 ? {} : { prices }),
    limits: {
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
      ...(tokensPerMinute === undefined ? {} : { tokensPerMinute }),
    },
  };
}
