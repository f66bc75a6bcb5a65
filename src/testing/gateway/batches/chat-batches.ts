import { fieldsOf } from "../fields-of.ts";
import type { AsideAnswer, GatewayWire, WireError } from "../gateway-wire.ts";
import type { BatchScript } from "./batch-script.ts";
import { keepBatches } from "./keep-batches.ts";
import type { BatchLine, KeptBatch } from "./keep-batches.ts";
import { readForm } from "./read-form.ts";

interface ChatBatchOptions {
  /** What becomes of each batch, in their order, the last one repeated. */
  readonly batches?: readonly BatchScript[];
  /** Lines of one batch. @default 50000 */
  readonly maxRequests?: number;
}

const endpoint = "/v1/chat/completions";
const known = new Set(["input_file_id", "endpoint", "completion_window", "metadata"]);

/** The lines of a file; what is wrong with it is said as the gateway does, once the batch was ordered. */
function readLines(text: string, maxRequests: number): BatchLine[] | { readonly code: string } {
  const lines: BatchLine[] = [];
  const models = new Set<unknown>();
  const keys = new Set<unknown>();
  for (const line of text.split("\n").filter((each) => each !== "")) {
    let fields: Record<string, unknown>;
    try {
      fields = fieldsOf(JSON.parse(line));
    } catch {
      return { code: "invalid_json_line" };
    }
    const { custom_id: key, method, url, body, ...others } = fields;
    if (typeof key !== "string" || keys.has(key)) return { code: "duplicate_custom_id" };
    if (method !== "POST" || url !== endpoint || Object.keys(others).length > 0)
      return { code: "invalid_request" };
    keys.add(key);
    models.add(fieldsOf(body).model);
    lines.push({ key, path: endpoint, body });
  }
  if (lines.length === 0) return { code: "empty_file" };
  if (models.size > 1) return { code: "mismatched_model" };
  return lines.length > maxRequests ? { code: "too_many_tasks" } : lines;
}

/** A wire of chat completions that takes batches as OpenAI does; strict. Each call gives one with batches of its own. */
export function chatBatches(
  wire: GatewayWire,
  { batches: scripts = [{}], maxRequests = 50_000 }: ChatBatchOptions = {},
): GatewayWire & { readonly batches: readonly KeptBatch[] } {
  const store = keepBatches(scripts);
  const files: string[] = [];
  const inputs = new Map<
    number,
    { readonly input: string; readonly metadata: unknown; readonly code?: string }
  >();
  const send = (value: unknown): AsideAnswer => ({ status: 200, body: JSON.stringify(value) });
  const refuse = (error: WireError): AsideAnswer => ({ status: error.status, body: wire.writeError(error) });
  const describe = (batch: KeptBatch): unknown => {
    const { input, metadata, code = batch.script.code ?? "invalid_request" } = inputs.get(batch.number) ?? {};
    const isOver = batch.phase !== "running" && batch.phase !== "cancelling";
    const good = batch.answers.filter(({ status }) => status < 300);
    const errors = batch.answers.length - good.length + batch.left.length;
    return {
      id: `batch_${batch.number}`,
      object: "batch",
      endpoint,
      input_file_id: input,
      completion_window: "24h",
      status: batch.phase === "running" ? "in_progress" : batch.phase,
      metadata,
      errors: batch.phase === "failed" ? { object: "list", data: [{ code, message: "It failed." }] } : null,
      output_file_id: isOver && good.length > 0 ? `file-out-${batch.number}` : null,
      error_file_id: isOver && errors > 0 && batch.phase !== "failed" ? `file-err-${batch.number}` : null,
      request_counts: { total: batch.keys.length, completed: good.length, failed: errors },
    };
  };
  const writeFile = (name: string): string | undefined => {
    const [, kind, number] = /^file-(out|err)-(\d+)$/.exec(name) ?? [];
    const batch = store.all.find((each) => each.number === Number(number));
    if (!batch) return undefined;
    const isGood = kind === "out";
    const lines = batch.answers
      .filter(({ status }) => status < 300 === isGood)
      .map(({ key, status, body }, index) => ({
        id: `batch_req_${index}`,
        custom_id: key,
        response: { status_code: status, request_id: `req_b${index}`, body: JSON.parse(body) as unknown },
        error: null,
      }));
    const code = batch.phase === "cancelled" ? "batch_cancelled" : "batch_expired";
    const left = batch.left.map((key) => ({
      id: `batch_req_${key}`,
      custom_id: key,
      response: null,
      error: { code, message: "This request could not be executed." },
    }));
    // Answers come in no order that could be relied on.
    return [...lines.reverse(), ...(isGood ? [] : left)].map((line) => `${JSON.stringify(line)}\n`).join("");
  };
  return {
    ...wire,
    batches: store.all,
    takeBatch({ method, path, query, headers, body }, answer) {
      const [, surface = "", id, verb] = /^\/v1\/(files|batches)(?:\/([^/]+)(?:\/(\w+))?)?$/.exec(path) ?? [];
      if (surface === "") return undefined;
      if (surface === "files" && method === "POST" && id === undefined) {
        const form = readForm(headers["content-type"], body);
        if (form?.purpose !== "batch" || form.file === undefined)
          return refuse({
            status: 400,
            message: "A form with a file for batch is needed",
            parameter: "purpose",
          });
        return send({ id: `file-in-${files.push(form.file)}`, object: "file", purpose: "batch" });
      }
      if (surface === "files" && method === "GET" && id !== undefined && verb === "content") {
        const text = writeFile(id);
        return text === undefined ? refuse({ status: 404 }) : { status: 200, body: text };
      }
      if (surface !== "batches") return undefined;
      if (method === "GET" && id === undefined) {
        const limit = Number(query?.get("limit") ?? 20);
        const after = query?.get("after");
        const listed = store.list();
        const from = after ? listed.findIndex(({ number }) => `batch_${number}` === after) + 1 : 0;
        const data = listed.slice(from, from + limit).map(describe);
        return send({ object: "list", data, has_more: from + limit < listed.length });
      }
      const number = Number(/^batch_(\d+)$/.exec(id ?? "")?.[1]);
      const found = verb === "cancel" && method === "POST" ? store.cancel(number) : undefined;
      if (found) return send(describe(found));
      const looked = verb === undefined && method === "GET" ? store.look(number) : undefined;
      if (looked) return send(describe(looked));
      if (method !== "POST" || id !== undefined) return refuse({ status: 404 });
      const order = fieldsOf(JSON.parse(Buffer.from(body).toString("utf8")));
      const [unknownField] = Object.keys(order).filter((name) => !known.has(name));
      if (unknownField !== undefined) return refuse({ status: 400, parameter: unknownField });
      const input = String(order.input_file_id);
      const file = files[Number(/^file-in-(\d+)$/.exec(input)?.[1]) - 1];
      if (file === undefined) return refuse({ status: 400, parameter: "input_file_id" });
      if (order.endpoint !== endpoint) return refuse({ status: 400, parameter: "endpoint" });
      if (order.completion_window !== "24h") return refuse({ status: 400, parameter: "completion_window" });
      const values = Object.values(fieldsOf(order.metadata));
      if (values.some((value) => typeof value !== "string" || value.length > 512))
        return refuse({ status: 400, parameter: "metadata" });
      const lines = readLines(file, maxRequests);
      const isGood = Array.isArray(lines);
      const [name = ""] = values as string[];
      const batch = store.order(name, isGood ? lines : [], answer);
      inputs.set(batch.number, { input, metadata: order.metadata, ...(isGood ? {} : lines) });
      return { ...send(describe(batch)), ...(batch.script.isLost ? { isLost: true } : {}) };
    },
  };
}
