import type { BatchAnswer, BatchFile, BatchState } from "../../ports/batch-delivery.ts";
import type { CallContext } from "../../ports/model.ts";
import type { BatchPlace, BatchWire } from "./batch-place.ts";
import { exchange } from "./exchange.ts";
import { fieldsOf } from "./fields-of.ts";
import { joinAddress } from "./join-address.ts";
import { listOf } from "./list-of.ts";
import { parseJson } from "./parse-json.ts";
import { readBatchId } from "./read-batch-id.ts";
import { readChatBody } from "./read-chat-body.ts";
import { readResultFile } from "./read-result-file.ts";
import { sendBatchFile } from "./send-batch-file.ts";
import { toBatchAnswer } from "./to-batch-answer.ts";
import { toChatBody } from "./to-chat-body.ts";
import type { ChatStyle } from "./to-chat-body.ts";

/** Where every question of a batch goes. */
const endpoint = "/v1/chat/completions";
/** Our name stands in the batch under this word. */
const nameField = "gleaner_batch";
/** Batches listed at once, and pages that are looked through for one of ours. */
const listed = 100;
const maxPages = 20;

const phases: Readonly<Record<string, BatchState["phase"]>> = {
  completed: "completed",
  failed: "failed",
  expired: "expired",
  cancelled: "cancelled",
};

function readState(value: unknown): BatchState {
  const fields = fieldsOf(value);
  const { completed, failed } = fieldsOf(fields.request_counts);
  const codes = listOf(fieldsOf(fields.errors).data).map((error) => fieldsOf(error).code);
  return {
    id: String(fields.id),
    phase: phases[String(fields.status)] ?? "running",
    ...(codes.includes("token_limit_exceeded") ? { isOverLimit: true } : {}),
    ...(typeof completed === "number" ? { answered: completed + Number(failed ?? 0) } : {}),
    results: [fields.output_file_id, fields.error_file_id].filter((id) => typeof id === "string"),
  };
}

function readLine(line: unknown, { place, price }: BatchPlace): BatchAnswer | undefined {
  const { custom_id: key, response, error } = fieldsOf(line);
  if (typeof key !== "string") return undefined;
  const { status_code: given, request_id: requestId, body } = fieldsOf(response);
  const status = typeof given === "number" ? given : 0;
  const isAnswer = status >= 200 && status < 300;
  return toBatchAnswer({
    key,
    place,
    status,
    ...(typeof requestId === "string" ? { requestId } : {}),
    ...(isAnswer ? {} : { failure: fieldsOf(body).error ?? error ?? {} }),
    read: () => readChatBody(JSON.stringify(body), { place, price, header: () => null, elapsed: () => 0 }),
  });
}

/** Batches as OpenAI has them: a file of lines, an order for it, and files with answers and errors. */
export function chatBatch(style: ChatStyle): BatchWire {
  return (batch) => {
    const { access, capabilities, place, spellings } = batch;
    const ask = async (
      method: "GET" | "POST",
      path: string,
      context: CallContext,
      body?: object,
      query: Readonly<Record<string, string>> = {},
    ): Promise<unknown> => {
      const url = new URL(joinAddress(access.baseUrl, path));
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return await exchange({
        method,
        url: url.href,
        headers: { ...(body ? { "content-type": "application/json" } : {}), ...access.headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
        place,
        context,
        read: async (response) => parseJson(await response.text()),
      });
    };
    return {
      write(request, key) {
        const { outputTokens } = capabilities;
        const body = toChatBody(request, { modelId: spellings[0], style, streams: false, outputTokens });
        return JSON.stringify({ custom_id: key, method: "POST", url: endpoint, body });
      },
      async submit(file: BatchFile, context) {
        const input = await sendBatchFile(file, batch, context);
        const created = await ask("POST", "/batches", context, {
          input_file_id: input,
          endpoint,
          completion_window: "24h",
          metadata: { [nameField]: file.name },
        });
        return readBatchId(fieldsOf(created).id, place);
      },
      async find(name, context) {
        let after: string | undefined;
        for (let page = 0; page < maxPages; page += 1) {
          const query = { limit: String(listed), ...(after === undefined ? {} : { after }) };
          const { data, has_more: hasMore } = fieldsOf(
            await ask("GET", "/batches", context, undefined, query),
          );
          const entries = listOf(data).map(fieldsOf);
          const found = entries.find(({ metadata }) => fieldsOf(metadata)[nameField] === name);
          if (found) return readState(found);
          after = typeof entries.at(-1)?.id === "string" ? String(entries.at(-1)?.id) : undefined;
          if (hasMore !== true || after === undefined) return undefined;
        }
        return undefined;
      },
      look: async (id, context) => readState(await ask("GET", `/batches/${encodeURIComponent(id)}`, context)),
      async *read({ results }, context) {
        for (const id of results) {
          const url = joinAddress(access.baseUrl, `/files/${encodeURIComponent(String(id))}/content`);
          yield* readResultFile({ url, access, place, context, read: (line) => readLine(line, batch) });
        }
      },
      async cancel(id, context) {
        await ask("POST", `/batches/${encodeURIComponent(id)}/cancel`, context);
      },
    };
  };
}
