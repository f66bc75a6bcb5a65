import { describe, expect, it } from "vitest";
import { receipt } from "../../../schemas/index.ts";
import { getAt } from "../../../src/values/get-at.ts";
import { answerOf } from "../answer-of.ts";

describe("a currency whose sign was misread", () => {
  it.each([
    ["TOTAL   -f89.99", "unreadable"],
    ["TOTAL (E)   12,72", "unreadable"],
    ["TOTAL   486,00 Ké", "unreadable"],
    ["Celkem 486,00 K", "unreadable"],
    ["TOTAL   12,72 E", "absent"],
    ["TOTAL   12,72", "absent"],
  ])("is told: %s", async (line, state) => {
    const { json, evidence } = await answerOf(receipt, `Corner Bakery\n12 Mill Lane\n\n${line}\n`, {
      textSource: "ocr",
    });
    expect(getAt(json, "/currency")).toBeNull();
    expect(evidence["/currency"]?.state).toBe(state);
  });
});
