import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactInto } from "../../../src/steps/ground/compact-into.ts";
import type { CompactLevel } from "../../../src/steps/ground/compact-into.ts";
import { compactValue } from "../../../src/steps/ground/compact-value.ts";
import { IntList } from "../../../src/values/int-list.ts";
import { foldText } from "../../../src/values/fold-text.ts";

/** The same by its definition: folded, then blanks and dashes between letters left out. */
function defineCompact(text: string, level: CompactLevel) {
  const { text: folded, offsets } = foldText(text, level === "ocr" ? "ocr" : "normalized");
  const kept: [string, number][] = [];
  for (const [index, sign] of folded.split("").entries()) {
    const next = folded.slice(index + 1).trimStart()[0] ?? "";
    const isBroken = sign === "-" && /\p{L}$/u.test(kept.at(-1)?.[0] ?? "") && /\p{L}/u.test(next);
    if (sign === " " || (level === "signs" && !/[\p{L}\p{N}]/u.test(sign)) || isBroken) continue;
    kept.push([sign, offsets[index] ?? 0]);
  }
  return { text: kept.map(([sign]) => sign).join(""), starts: kept.map(([, start]) => start) };
}

const signs = fc.constantFrom(
  ..."aBz09 -\n\t'`\".,äßÉ€–ﬁ½ﷺ日😀’ſ\u00ad\u0301\u00a8".split(""),
  "ﷺ",
  "😀",
  "  ",
  "- ",
);
const texts = fc.oneof(
  fc.array(signs, { maxLength: 40 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("ﷺ".repeat(40), "a".repeat(20_000), "Zei-\nlen", "-a-", "a -", "a- b - c"),
);

describe("a compact text", () => {
  it.each(["normalized", "ocr", "signs"] as const)(
    "is the folded one without blanks, at level %s",
    (level) => {
      fc.assert(
        fc.property(texts, (text) => {
          const starts = new IntList();
          // What is in the list already stays there.
          starts.add(-7);
          const compact = compactInto(starts, text, level);
          const defined = defineCompact(text, level);
          expect(compact).toBe(defined.text);
          expect([...starts.items.subarray(0, starts.length)]).toEqual([-7, ...defined.starts]);
          expect(compactValue(text, level)).toBe(defined.text);
        }),
        { numRuns: 300 },
      );
    },
  );
});
