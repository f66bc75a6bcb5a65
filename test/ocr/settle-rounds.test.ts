import { describe, expect, it } from "vitest";
import { settleRounds } from "../../src/ocr/settle-rounds.ts";

const word = (text: string, x: number, y: number) => ({
  text,
  confidence: 0.9,
  box: { x, y, width: 0.02, height: 0.02 },
});

describe("settleRounds", () => {
  it("reads a circle alone as a zero in a row of numbers, and says how it was read", () => {
    const lines = [[word("Miami", 0.1, 0.5)], [word("1,891", 0.3, 0.5)], [word("o", 0.6, 0.502)]];
    expect(settleRounds(lines)[2]).toMatchObject([{ text: "0", otherReading: "o" }]);
  });

  it.each([
    ["a bullet beside text", [[word("o", 0.1, 0.5)], [word("Bring", 0.2, 0.5), word("2", 0.3, 0.5)]]],
    ["a circle in another row than the numbers", [[word("o", 0.1, 0.5)], [word("12", 0.1, 0.6)]]],
    ["a circle within a line", [[word("o", 0.1, 0.5), word("el", 0.2, 0.5)], [word("12", 0.5, 0.5)]]],
    ["another letter", [[word("x", 0.1, 0.5)], [word("12", 0.5, 0.5)]]],
  ])("leaves %s as it was read", (_, lines) => {
    expect(settleRounds(lines)).toEqual(lines);
  });
});
