import type { BatchAnswer } from "../../ports/batch-delivery.ts";
import type { CallContext } from "../../ports/model.ts";
import { exchange } from "./exchange.ts";
import { readLines } from "./read-lines.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { parseJson } from "./parse-json.ts";
import type { Access } from "./resolve-access.ts";
import { toNetworkError } from "./to-network-error.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface ResultFile {
  readonly url: string;
  readonly access: Access;
  readonly place: CallPlace;
  readonly context: CallContext;
  /** One line; undefined for one that is none of ours. */
  readonly read: (line: unknown) => BatchAnswer | undefined;
}

/** Answers of a batch from a file of lines, one at a time however long it is. Throws `provider.*`; nothing is lost then, for it can be read again. */
export async function* readResultFile(file: ResultFile): AsyncGenerator<BatchAnswer> {
  const { access, place, context } = file;
  const response = await exchange<HttpAnswer>({
    method: "GET",
    url: file.url,
    headers: access.headers,
    place,
    context,
    read: async (answer) => answer,
  });
  try {
    for await (const line of readLines(response.chunks)) {
      const answer = file.read(parseJson(line));
      if (answer) yield answer;
    }
  } catch (error) {
    if (context.signal.aborted) throw context.signal.reason;
    throw toNetworkError(error, place, true);
  }
}
