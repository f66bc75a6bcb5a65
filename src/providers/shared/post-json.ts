import type { CallContext } from "../../ports/model.ts";
import { exchange } from "./exchange.ts";
import type { HttpAnswer } from "./http-answer.ts";
import type { StreamedBody } from "./streamed-body.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface PostJson<T> {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | StreamedBody;
  readonly place: CallPlace;
  readonly context: CallContext;
  /** Turns an answer with a status of 200 to 299 into the result. */
  readonly read: (response: HttpAnswer) => Promise<T>;
}

/** One JSON text posted; told, read and failing like every `exchange`. */
export function postJson<T>(input: PostJson<T>): Promise<T> {
  return exchange({
    ...input,
    method: "POST",
    headers: { "content-type": "application/json", ...input.headers },
  });
}
