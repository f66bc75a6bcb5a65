import { assert, integer, property, string } from "fast-check";
import { expect, it } from "vitest";
import { cleanText } from "../../../src/faces/cli/table/clean-text.ts";
import { displayWidth } from "../../../src/faces/cli/table/display-width.ts";
import { wrapText } from "../../../src/faces/cli/table/wrap-text.ts";

const anyText = string({ unit: "grapheme", maxLength: 80 });

it("loses nothing but blanks, and keeps to the width", () => {
  assert(
    property(anyText, integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrapText(text, width);
      const bare = (value: string): string => value.replaceAll(/[ \n]/g, "");
      expect(bare(lines.join(""))).toBe(bare(text));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

it("leaves no control character in any text", () => {
  assert(
    property(string({ unit: "binary", maxLength: 80 }), (text) => {
      expect(cleanText(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
