import { createReadStream } from "node:fs";
import { randomUUID } from "node:crypto";
import type { BatchFile } from "../../ports/batch-delivery.ts";
import type { CallContext } from "../../ports/model.ts";
import type { BatchPlace } from "./batch-place.ts";
import { exchange } from "./exchange.ts";
import { fieldsOf } from "./fields-of.ts";
import { joinAddress } from "./join-address.ts";
import { parseJson } from "./parse-json.ts";
import { readBatchId } from "./read-batch-id.ts";

/** Puts the lines of a batch into the gateway's store as a form, piece by piece; the id of the file comes back. */
export async function sendBatchFile(
  file: BatchFile,
  { access, place }: BatchPlace,
  context: CallContext,
): Promise<string> {
  const boundary = `gleaner-${randomUUID()}`;
  const head = Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n` +
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}.jsonl"\r\n` +
      "content-type: application/jsonl\r\n\r\n",
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return await exchange({
    method: "POST",
    url: joinAddress(access.baseUrl, "/files"),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, ...access.headers },
    body: {
      length: head.byteLength + file.bytes + tail.byteLength,
      async *chunks() {
        yield head;
        yield* createReadStream(file.path) as AsyncIterable<Uint8Array>;
        yield tail;
      },
    },
    place,
    context,
    read: async (response) => readBatchId(fieldsOf(parseJson(await response.text())).id, place),
  });
}
