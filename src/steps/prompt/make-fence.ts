import { hash } from "node:crypto";

/** The lines between which the document's text stands. */
export interface Fence {
  readonly open: string;
  readonly close: string;
}

/**
 * A fence that none of the texts can close: its mark is a hash of all of them, so that no text can be written to hold
 * it, and one that does all the same gets another mark. Same texts, same fence.
 */
export function makeFence(texts: readonly string[]): Fence {
  for (let round = 0; ; round += 1) {
    // The length keeps apart lists that are the same once joined.
    const joined = texts.map((text) => `${text.length}:${text}`).join("");
    const mark = hash("sha256", `${round}${joined}`, "hex").slice(0, 16);
    if (texts.every((text) => !text.includes(mark)))
      return { open: `<document ${mark}>`, close: `</document ${mark}>` };
  }
}
