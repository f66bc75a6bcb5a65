import type { Part } from "../../document/part.ts";
import type { ModelRequest } from "../../ports/model.ts";
import { anchorOf } from "./anchor-of.ts";

/**
 * The question for the rest of an answer that was cut off: the document again, with what is there of the answer. The rest
 * is no JSON by itself, so it is asked for in words alone.
 *
 * @param before the beginning of the answer, see `cutBack`
 */
export function buildContinuation(first: ModelRequest, before: string): ModelRequest {
  const note = `Your answer to this broke off at the limit of its length. What there is of it stands below, up to its last whole value. Write its last characters once more, exactly these:
${anchorOf(before)}
and then all that follows them, to the end of the JSON: repeat nothing else, leave nothing out, and put no word and no fence around it.

The answer so far:
${before}`;
  const part: Part = { type: "text", mediaType: "text/plain", form: "text", value: note };
  return { ...first, parts: [...first.parts, part], output: { mode: "none", name: first.output.name } };
}
