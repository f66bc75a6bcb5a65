import type { OpenFile } from "../../ports/format.ts";

/** A warning that tells which encoding was taken for lack of a mark. */
export function warnOfEncoding(name: string, encoding: string): OpenFile["warnings"][number] {
  return {
    code: "text.encoding-guessed",
    message: `${name} is not valid UTF-8 and was read as ${encoding}. Save it as UTF-8 where letters look wrong.`,
  };
}
