import type { LeafKind } from "../../document/leaf-meta.ts";
import type { Word } from "../../document/word.ts";

/** Signs that stand between letters only where a letter was misread: "As:aka", "HU!". */
const signs = /\p{L}[:;!?_=~^"“”„<>{}|\\]+\p{L}|\p{L}[!?=~^"“”„<>{}|\\]+$/mu;
/** Digits in the place of the letters that look like them: "0Id", "5dn", "L1M". */
const digits = /(?:^|[\s-])[0158]\p{L}{2,}|\p{L}[0158]\p{L}/u;

/** True for a name or an address with signs or digits that no name has and that readers of pixels take letters for. */
export function isGarbled(kind: LeafKind, words: readonly Word[]): boolean {
  if (kind !== "name" && kind !== "address") return false;
  const read = words.filter(({ origin }) => origin === "ocr").map(({ text }) => text);
  return signs.test(read.join("\n")) || (kind === "name" && digits.test(read.join(" ")));
}
