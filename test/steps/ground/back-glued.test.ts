import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Evidence } from "../../../src/document/evidence.ts";
import { ground } from "./ground-text.ts";

const row = z.object({ code: z.string(), quantity: z.string() });
const takenFrom = (...indices: number[]): Evidence => ({ state: "found", words: [{ page: 0, indices }] });

describe("values printed into each other", () => {
  it("stand in their parts of the word that they make up", async () => {
    const { fields } = await ground(row, { code: "AB-006", quantity: "9" }, "Keyboard AB-0069 149.99", {
      evidence: { "/code": takenFrom(1), "/quantity": takenFrom(1) },
    });
    expect(fields["/code"]).toMatchObject({ match: "normalized", citations: [{ quote: "AB-006" }] });
    expect(fields["/quantity"]).toMatchObject({ match: "normalized", citations: [{ quote: "9" }] });
  });

  it.each<[string, { code: string; quantity: string }, number]>([
    ["do not make it up", { code: "AB-006", quantity: "8" }, 1],
    ["leave some of it out", { code: "AB-00", quantity: "9" }, 1],
    ["are taken from different words", { code: "AB-006", quantity: "9" }, 0],
  ])("stand nowhere where they %s", async (_, json, other) => {
    const { fields } = await ground(row, json, "Keyboard AB-0069 149.99", {
      evidence: { "/code": takenFrom(1), "/quantity": takenFrom(other) },
    });
    expect(["fuzzy", "none"]).toContain(fields["/code"]?.match);
    expect(["fuzzy", "none"]).toContain(fields["/quantity"]?.match);
  });

  it("stand nowhere where no engine names the word", async () => {
    const { fields } = await ground(row, { code: "AB-006", quantity: "9" }, "Keyboard AB-0069 149.99");
    expect(["fuzzy", "none"]).toContain(fields["/code"]?.match);
  });
});
