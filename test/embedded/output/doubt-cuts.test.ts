import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

const number = z.number().nullable();
const text = z.string().nullable();
const bill = z.object({
  items: z.array(z.object({ name: text, unit: text, quantity: number, unitPrice: number, amount: number })),
  total: number,
});

/** Pointers of names that may be only a piece of what is printed. */
async function doubted(drawing: string): Promise<string[]> {
  const { evidence } = await answerOf(bill, drawing);
  return Object.keys(evidence).filter((pointer) => evidence[pointer]!.isAmbiguous);
}

describe("a name one blank away from the next column", () => {
  it("is taken whole up to the number", async () => {
    const { json } = await answerOf(
      bill,
      `
Description               Qty      Price     Amount
Hosting                     2      20.00      40.00
Copy writing for the long brochure 3  10.00   30.00
Total                                         70.00
`,
    );
    expect(json).toMatchObject({
      items: [
        { name: "Hosting", quantity: 2 },
        { name: "Copy writing for the long brochure", quantity: 3, amount: 30 },
      ],
    });
  });

  it("leaves a doubt where words behind a number belong to nothing", async () => {
    expect(
      await doubted(`
Description               Qty      Price     Amount
Hosting                     2      20.00      40.00
Posters for the fair of 2026 campaign 1 30.00 30.00
Total                                         70.00
`),
    ).toEqual(["/items/1/name"]);
  });

  it("leaves a doubt where two texts of one item share words", async () => {
    expect(
      await doubted(`
Description               Unit     Qty      Price     Amount
Hosting                   month      2      20.00      40.00
Copy writing for the long brochure   3      10.00      30.00
Total                                                  70.00
`),
    ).toContain("/items/1/name");
  });

  it("leaves none where every word has its place", async () => {
    expect(
      await doubted(`
Description               Unit     Qty      Price     Amount
Hosting                   month      2      20.00      40.00
Copy writing              page       3      10.00      30.00
Total                                                  70.00
`),
    ).toEqual([]);
  });
});
