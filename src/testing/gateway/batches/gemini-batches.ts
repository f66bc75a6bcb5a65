import { fieldsOf } from "../fields-of.ts";
import type { AsideAnswer, GatewayWire, WireError } from "../gateway-wire.ts";
import type { BatchScript } from "./batch-script.ts";
import { keepBatches } from "./keep-batches.ts";
import type { BatchLine, KeptBatch } from "./keep-batches.ts";

interface GeminiBatchOptions {
  /** What becomes of each batch, in their order, the last one repeated. */
  readonly batches?: readonly BatchScript[];
  /** How states are written. @default "BATCH_STATE_" */
  readonly prefix?: "BATCH_STATE_" | "JOB_STATE_";
}

const words = {
  running: "RUNNING",
  cancelling: "CANCELLING",
  completed: "SUCCEEDED",
  expired: "EXPIRED",
  cancelled: "CANCELLED",
  failed: "FAILED",
} as const;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function toLine(entry: unknown, path: string): BatchLine | undefined {
  const { key, metadata, request, ...others } = fieldsOf(entry);
  const name = key ?? fieldsOf(metadata).key;
  if (typeof name !== "string" || request === undefined || Object.keys(others).length > 0) return undefined;
  return { key: name, path, body: request };
}

function readLines(text: string, path: string): (BatchLine | undefined)[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => toLine(JSON.parse(line), path));
}

/** A wire of generateContent that takes batches as Google does, in files or in the order itself; strict. Each call gives one with batches of its own. */
export function geminiBatches(
  wire: GatewayWire,
  { batches: scripts = [{}], prefix = "BATCH_STATE_" }: GeminiBatchOptions = {},
): GatewayWire & { readonly batches: readonly KeptBatch[] } {
  const store = keepBatches(scripts);
  const uploads: string[] = [];
  const inline = new Set<number>();
  const send = (value: unknown): AsideAnswer => ({ status: 200, body: JSON.stringify(value) });
  const refuse = (error: WireError): AsideAnswer => ({ status: error.status, body: wire.writeError(error) });
  const results = ({ answers, left, phase }: KeptBatch): Record<string, unknown>[] => [
    ...answers.map(({ key, status, body }) => {
      const parsed: unknown = JSON.parse(body);
      return { key, ...(status < 300 ? { response: parsed } : { error: fieldsOf(parsed).error }) };
    }),
    // One that expired has no results at all.
    ...(phase === "completed"
      ? left.map((key) => ({ key, error: { code: 14, message: "unavailable" } }))
      : []),
  ];
  const describe = (batch: KeptBatch): unknown => {
    const isOver = batch.phase !== "running" && batch.phase !== "cancelling";
    const hasResults = batch.phase === "completed" || batch.phase === "cancelled";
    const inlined = results(batch).map(({ key, ...rest }) => ({ metadata: { key }, ...rest }));
    return {
      name: `batches/${batch.number}`,
      metadata: {
        displayName: batch.name,
        state: `${prefix}${words[batch.phase]}`,
        batchStats: { requestCount: String(batch.keys.length) },
      },
      ...(isOver ? { done: true } : {}),
      ...(batch.phase === "failed"
        ? { error: { code: batch.script.code === "8" ? 8 : 3, message: "failed" } }
        : {}),
      ...(isOver && hasResults
        ? {
            response: inline.has(batch.number)
              ? { inlinedResponses: { inlinedResponses: inlined } }
              : { responsesFile: `files/results-${batch.number}` },
          }
        : {}),
    };
  };
  return {
    ...wire,
    batches: store.all,
    takeBatch({ method, path, query, headers, body }, answer) {
      // Lines are kept besides, where the store for files takes them.
      if (method === "POST" && /^\/put\/\d+$/.test(path) && headers["content-type"] === "application/jsonl")
        uploads[Number(path.slice("/put/".length))] = Buffer.from(body).toString("utf8");
      const [, asked] = /^\/download\/v1beta\/files\/results-(\d+):download$/.exec(path) ?? [];
      if (asked !== undefined && query?.get("alt") === "media") {
        const batch = store.all.find(({ number }) => number === Number(asked));
        const lines = batch ? results(batch).map((line) => `${JSON.stringify(line)}\n`) : [];
        return batch ? { status: 200, body: lines.join("") } : refuse({ status: 404 });
      }
      if (path === "/v1beta/batches" && method === "GET") {
        const size = Number(query?.get("pageSize") ?? 10);
        const from = Number(query?.get("pageToken") ?? 0);
        const listed = store.list();
        const next = from + size < listed.length ? { nextPageToken: String(from + size) } : {};
        return send({ operations: listed.slice(from, from + size).map(describe), ...next });
      }
      const [, number, verb] = /^\/v1beta\/batches\/(\d+)(?::(\w+))?$/.exec(path) ?? [];
      if (number !== undefined) {
        const isCancel = verb === "cancel" && method === "POST";
        const batch = isCancel ? store.cancel(Number(number)) : store.look(Number(number));
        if (!batch) return refuse({ status: 404 });
        return send(isCancel ? {} : describe(batch));
      }
      const [, model] = /^\/v1beta\/models\/([^:]+):batchGenerateContent$/.exec(path) ?? [];
      if (model === undefined || method !== "POST") return undefined;
      const { batch, ...others } = fieldsOf(JSON.parse(Buffer.from(body).toString("utf8")));
      const { displayName, inputConfig, ...more } = fieldsOf(batch);
      const [unknownField] = [...Object.keys(others), ...Object.keys(more)];
      if (unknownField !== undefined) return refuse({ status: 400, parameter: unknownField });
      if (typeof displayName !== "string" || displayName === "")
        return refuse({ status: 400, parameter: "displayName" });
      const { fileName, requests } = fieldsOf(inputConfig);
      const target = `/v1beta/models/${model}:generateContent`;
      const file = uploads[Number(/^files\/(\d+)$/.exec(String(fileName))?.[1])];
      const given = listOf(fieldsOf(requests).requests).map((entry) => toLine(entry, target));
      const lines = file === undefined ? given : readLines(file, target);
      if (lines.length === 0 || lines.includes(undefined))
        return refuse({ status: 400, parameter: "inputConfig" });
      const whole = lines.filter((line) => line !== undefined);
      const ordered = store.order(displayName, whole, answer);
      if (file === undefined) inline.add(ordered.number);
      return { ...send(describe(ordered)), ...(ordered.script.isLost ? { isLost: true } : {}) };
    },
  };
}
