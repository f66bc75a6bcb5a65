import { createReadStream } from "node:fs";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { BatchAnswer, BatchState } from "../../ports/batch-delivery.ts";
import type { CallContext } from "../../ports/model.ts";
import type { BatchPlace, BatchWire } from "./batch-place.ts";
import { exchange } from "./exchange.ts";
import { fieldsOf } from "./fields-of.ts";
import { gatherGemini } from "./gather-gemini.ts";
import { joinAddress } from "./join-address.ts";
import { listOf } from "./list-of.ts";
import { parseJson } from "./parse-json.ts";
import { readBatchId } from "./read-batch-id.ts";
import { readResultFile } from "./read-result-file.ts";
import { storeGeminiFile } from "./store-gemini-file.ts";
import { toBatchAnswer } from "./to-batch-answer.ts";
import { toGeminiBody } from "./to-gemini-body.ts";
import type { GeminiThinking } from "./to-gemini-body.ts";

/** Batches listed at once, and pages that are looked through for one of ours. */
const listed = 100;
const maxPages = 20;

/** Behind `BATCH_STATE_` or `JOB_STATE_`, for both are in use. */
const phases: Readonly<Record<string, BatchState["phase"]>> = {
  SUCCEEDED: "completed",
  PARTIALLY_SUCCEEDED: "completed",
  FAILED: "failed",
  EXPIRED: "expired",
  CANCELLED: "cancelled",
};

function readState(value: unknown): BatchState {
  const { name, metadata, response, error, done } = fieldsOf(value);
  const told = fieldsOf(metadata);
  const state = typeof told.state === "string" ? told.state : "";
  const word = state.replace(/^(?:BATCH|JOB)_STATE_/u, "");
  const output = { ...fieldsOf(told.output), ...fieldsOf(response) };
  const { successfulRequestCount = 0, failedRequestCount = 0 } = fieldsOf(told.batchStats);
  const ended = error === undefined ? "completed" : "failed";
  const inline = listOf(fieldsOf(output.inlinedResponses).inlinedResponses);
  return {
    id: String(name),
    phase: phases[word] ?? (done === true ? ended : "running"),
    // RESOURCE_EXHAUSTED
    ...(fieldsOf(error).code === 8 ? { isOverLimit: true } : {}),
    answered: Number(successfulRequestCount) + Number(failedRequestCount),
    results: typeof output.responsesFile === "string" ? [output.responsesFile] : inline,
  };
}

function readLine(line: unknown, { place, price }: BatchPlace): BatchAnswer | undefined {
  const { key: ownKey, metadata, response, error } = fieldsOf(line);
  const key = ownKey ?? fieldsOf(metadata).key;
  if (typeof key !== "string") return undefined;
  return toBatchAnswer({
    key,
    place,
    status: response === undefined ? 0 : 200,
    ...(response === undefined ? { failure: error ?? {} } : {}),
    read() {
      const gathered = gatherGemini();
      gathered.add(response);
      return gathered.finish(place, price, 0);
    },
  });
}

/** Downloads stand beside the API: `/v1beta` becomes `/download/v1beta` at the same host. */
function downloadAddress(baseUrl: string, file: string): string {
  const url = new URL(baseUrl);
  url.pathname = `/download${url.pathname}`;
  const address = new URL(joinAddress(url.href, `/${file}:download`));
  address.searchParams.set("alt", "media");
  return address.href;
}

interface GeminiBatchStyle {
  readonly thinking: (modelId: string) => GeminiThinking;
}

/** Batches as Google has them: a file of lines in its store, an operation for it, and a file with answers. */
export function geminiBatch(style: GeminiBatchStyle): BatchWire {
  return (batch) => {
    const { access, capabilities, place, spellings } = batch;
    const ask = async (
      method: "GET" | "POST",
      path: string,
      context: CallContext,
      { body, query = {} }: { body?: object; query?: Readonly<Record<string, string>> } = {},
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
    const create = async (body: object, context: CallContext): Promise<unknown> => {
      const [first, ...others] = spellings;
      const pathOf = (id: string) => `/${id.includes("/") ? id : `models/${id}`}:batchGenerateContent`;
      let created: Promise<unknown> = ask("POST", pathOf(first), context, { body });
      for (const other of others) {
        created = created.catch((error: unknown) => {
          if (!isGleanerError(error, "provider.not-found")) throw error;
          return ask("POST", pathOf(other), context, { body });
        });
      }
      return await created;
    };
    return {
      write(request, key) {
        const { outputTokens } = capabilities;
        const thinking = style.thinking(spellings[0]);
        const body = toGeminiBody(request, { thinking, outputTokens, uploads: new Map() });
        return JSON.stringify({ key, request: body });
      },
      async submit({ name, path, bytes }, context) {
        const content = {
          length: bytes,
          chunks: () => createReadStream(path) as AsyncIterable<Uint8Array>,
        };
        const stored = await storeGeminiFile(
          { content, length: bytes, mediaType: "application/jsonl", displayName: name },
          { access, place, context },
        );
        const body = { batch: { displayName: name, inputConfig: { fileName: stored.name } } };
        return readBatchId(fieldsOf(await create(body, context)).name, place);
      },
      async find(name, context) {
        let token = "";
        for (let page = 0; page < maxPages; page += 1) {
          const query = { pageSize: String(listed), ...(token === "" ? {} : { pageToken: token }) };
          const { operations, nextPageToken } = fieldsOf(await ask("GET", "/batches", context, { query }));
          const found = listOf(operations).find(
            (each) => fieldsOf(fieldsOf(each).metadata).displayName === name,
          );
          if (found !== undefined) return readState(found);
          if (typeof nextPageToken !== "string" || nextPageToken === "") return undefined;
          token = nextPageToken;
        }
        return undefined;
      },
      look: async (id, context) => readState(await ask("GET", `/${id}`, context)),
      async *read({ results }, context) {
        for (const result of results) {
          if (typeof result === "string") {
            const url = downloadAddress(access.baseUrl, result);
            yield* readResultFile({ url, access, place, context, read: (line) => readLine(line, batch) });
            continue;
          }
          const answer = readLine(result, batch);
          if (answer) yield answer;
        }
      },
      async cancel(id, context) {
        await ask("POST", `/${id}:cancel`, context, { body: {} });
      },
    };
  };
}
