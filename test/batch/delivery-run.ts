import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Big } from "big.js";
import type { BatchSummary } from "../../src/batch/batch-summary.ts";
import type { DeliveryEvent } from "../../src/batch/delivery/delivery-event.ts";
import { runBatch } from "../../src/batch/run-batch.ts";
import type { BatchInput } from "../../src/batch/batch-input.ts";
import { listSources } from "../../src/batch/sources/list-sources.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { gatewaySteps as step, startGateway } from "../../src/testing/index.ts";
import type { BatchScript, Gateway, GatewayStep, KeptBatch } from "../../src/testing/index.ts";
import { batchGateways } from "../providers/batch-gateways.ts";
import type { BatchGatewayName } from "../providers/batch-gateways.ts";
import type { WrittenLine } from "./batch-folder.ts";

type Line = WrittenLine & {
  readonly extraction?: {
    readonly usage: { readonly cost?: number };
    readonly attempts: readonly { readonly requests: readonly { readonly taskId?: string }[] }[];
  };
};

interface Ran {
  readonly summary?: BatchSummary;
  readonly error?: unknown;
  readonly events: readonly DeliveryEvent[];
}

export interface DeliveryRun {
  readonly folder: string;
  readonly out: string;
  readonly gateway: Gateway;
  readonly batches: readonly KeptBatch[];
  run(changes?: Partial<BatchInput>, options?: Partial<BatchInput["options"]>): Promise<Ran>;
  lines(): Promise<Line[]>;
  /** USD that the gateway's bill comes to, where all of it was asked in batches. */
  bill(isBatch?: boolean): number;
  /** Files beside the output. */
  files(): Promise<string[]>;
  [Symbol.asyncDispose](): Promise<void>;
}

const price = { input: 2, output: 8, source: "test" };
const type = { type: ["string", "null"] };

interface RunInput {
  readonly documents: number;
  readonly gateway?: BatchGatewayName;
  readonly batches?: readonly BatchScript[];
  readonly script?: (text: string, index: number) => GatewayStep;
  /** Of the model's capabilities. */
  readonly limits?: { readonly maxRequests?: number; readonly maxBytes?: number };
}

/** A folder of documents, a gateway that takes batches, and runs that ask after them every few milliseconds. */
export async function openDeliveryRun({
  documents,
  gateway: name = "openai",
  batches,
  script = () => step.ok({ number: "N-1", total: "12.34" }),
  limits = {},
}: RunInput): Promise<DeliveryRun> {
  const folder = await mkdtemp(join(tmpdir(), "gleaner-delivery-"));
  await mkdir(join(folder, "docs"));
  for (let at = 0; at < documents; at += 1)
    await writeFile(join(folder, "docs", `${at}.txt`), `Document D-${at}\nNumber: N-1\nTotal: 12.34\n`);
  const { openWire, modelId, basePath } = batchGateways[name];
  const wire = openWire(batches ? { batches } : {});
  const gateway = await startGateway({
    wire,
    script: (request, index) => script(JSON.stringify(request.body), index),
  });
  const schema = await resolveSchema({ type: "object", properties: { number: type, total: type } });
  const out = join(folder, "out.jsonl");
  const batch = { maxRequests: 1000, maxBytes: 1_000_000, priceShare: 0.5, source: "test", ...limits };
  const access = {
    apiKey: "key",
    baseUrl: gateway.origin + basePath,
    pollDelayMs: 5,
    prices: { [modelId]: price },
    capabilities: { "*": { batch } },
  };
  return {
    folder,
    out,
    gateway,
    batches: wire.batches,
    async run(changes = {}, options = {}) {
      const events: DeliveryEvent[] = [];
      const input: BatchInput = {
        tasks: listSources({ given: [join(folder, "docs")], stdin: undefined as never, isOwn: () => false }),
        isRanked: false,
        out,
        resume: true,
        retryFailed: false,
        caps: {},
        onUncertain: "retry",
        stop: new AbortController().signal,
        graceMs: 2000,
        onDelivery: (event) => void events.push(event),
        ...changes,
        options: {
          schema,
          model: `${name}/${modelId}`,
          gateways: { [name]: access },
          delivery: "batch",
          concurrency: 4,
          ...options,
        },
      };
      try {
        return { summary: await runBatch(input), events };
      } catch (error) {
        return { error, events };
      }
    },
    lines: async () =>
      (await readFile(out, "utf8"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Line),
    bill(isBatch = true) {
      const { inputTokens, outputTokens } = gateway.billed;
      const live = new Big(inputTokens).times(price.input).plus(new Big(outputTokens).times(price.output));
      return live
        .times(isBatch ? 0.5 : 1)
        .div(1_000_000)
        .toNumber();
    },
    files: async () => (await readdir(folder)).sort(),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      await rm(folder, { recursive: true });
    },
  };
}
