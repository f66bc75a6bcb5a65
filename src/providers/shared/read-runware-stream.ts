import type { WireCall } from "./create-model.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";
import { parseJson } from "./parse-json.ts";
import { readServerEvents } from "./read-server-events.ts";
import type { RunwareItems } from "./read-runware-items.ts";
import { toNetworkError } from "./to-network-error.ts";
import { toProviderError } from "./to-provider-error.ts";

/**
 * A streamed result, told to `onText` as it grows. Throws what a frame with an error says, and `provider.network` where
 * the stream ends before a finish word; the end mark itself may be missing.
 */
export async function readRunwareStream(
  chunks: AsyncIterable<Uint8Array>,
  { context, place }: WireCall,
  header: (name: string) => string | null,
): Promise<RunwareItems> {
  let text = "";
  let result: Readonly<Record<string, unknown>> = {};
  for await (const { type, data } of readServerEvents(chunks)) {
    if (data.trim() === "[DONE]") break;
    const outer = fieldsOf(parseJson(data));
    // Some frames come wrapped, alone or in a list.
    const wrapped = Array.isArray(outer.data) ? listOf(outer.data)[0] : outer.data;
    const frame = wrapped === undefined ? outer : fieldsOf(wrapped);
    const hasError = [outer, frame].some(({ error, errors }) => error ?? listOf(errors)[0]);
    if (hasError || type === "error") {
      const body = frame.error === undefined && frame.errors === undefined ? data : JSON.stringify(frame);
      throw toProviderError({ header, body, now: Date.now() }, place);
    }
    const piece = fieldsOf(frame.delta).text;
    if (typeof piece === "string" && piece !== "") {
      text += piece;
      context.onText?.(piece);
    }
    const known = ["finishReason", "usage", "cost", "model"].filter((key) => frame[key] !== undefined);
    result = { ...result, ...Object.fromEntries(known.map((key) => [key, frame[key]])) };
  }
  if (result.finishReason === undefined) throw toNetworkError(undefined, place, true);
  return { done: [{ ...result, text }], failed: [], isRunning: false };
}
