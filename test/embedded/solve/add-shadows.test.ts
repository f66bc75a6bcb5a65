import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

describe("a total without equations of its own", () => {
  const total = z.object({ total: z.number().nullable() });

  it.each([
    ["net and tax", "Subtotal   52.84\nGST         3.17\nTotal      52.84\nTotal      56.01", 56.01],
    ["cash and change", "Total      41.50\nTotal      45.00\nCash       50.00\nChange      8.50", 41.5],
    [
      "rounding",
      "Subtotal   41.43\nRounding    0.02\nCash       51.50\nChange     10.05\nTotal      41.45",
      41.45,
    ],
  ])("is told by %s", async (_, drawing, expected) => {
    const { json } = await answerOf(total, drawing);
    expect(json).toEqual({ total: expected });
  });

  it("has nothing of its helpers in the answer", async () => {
    const { json, evidence } = await answerOf(total, "Subtotal   10.00\nTax         2.00\nTotal      12.00");
    expect(json).toEqual({ total: 12 });
    expect(Object.keys(evidence)).toEqual(["/total"]);
  });
});
