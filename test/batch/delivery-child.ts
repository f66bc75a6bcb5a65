import { runBatch } from "../../src/batch/run-batch.ts";
import { listSources } from "../../src/batch/sources/list-sources.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";

/** One process of a run by batches, to be killed: `node delivery-child.ts DOCS OUT URL`. */
const [, , docs = "", out = "", baseUrl = ""] = process.argv;
const type = { type: ["string", "null"] };
const batch = { maxRequests: 8, maxBytes: 1_000_000, priceShare: 0.5, source: "test" };
const summary = await runBatch({
  tasks: listSources({ given: [docs], stdin: process.stdin, isOwn: () => false }),
  isRanked: false,
  options: {
    schema: await resolveSchema({ type: "object", properties: { number: type, total: type } }),
    model: "openai/gpt-4.1-mini",
    gateways: {
      openai: {
        apiKey: "key",
        baseUrl,
        pollDelayMs: 10,
        prices: { "gpt-4.1-mini": { input: 2, output: 8, source: "test" } },
        capabilities: { "*": { batch } },
      },
    },
    delivery: "batch",
    followUps: "batch",
    concurrency: 4,
  },
  out,
  resume: true,
  retryFailed: false,
  caps: { maxCost: 10 },
  onUncertain: "retry",
  stop: new AbortController().signal,
  graceMs: 1000,
});
process.exitCode = summary.counts.succeeded === summary.total ? 0 : 1;
