import { describe, expect, it } from "vitest";
import { receipt } from "../../../schemas/index.ts";
import { answerOf } from "../answer-of.ts";

describe("a column of counts without one for names", () => {
  it("takes the count, not a size that a name begins with", async () => {
    const { json } = await answerOf(
      receipt,
      `
CROSS CHANNEL NETWORK LTD

                                 Qty      RM   Tax
20MM PVC CONDUIT PIPE              1    1.80   SR
15A CONNECTOR                      2    3.80   SR
R & B CLIP 8MM                     1    3.71   SR
Total                                   9.31
`,
    );
    expect(json).toMatchObject({
      items: [
        { quantity: "1", amount: "1.80" },
        { quantity: "2", amount: "3.80" },
        { quantity: "1", amount: "3.71" },
      ],
      total: "9.31",
    });
  });

  it.each(["{Excluded GST) Sub Total (RM) :", "(Included GST) Total (RM)"])(
    "ends at a line that only says a sum: %s",
    async (line) => {
      const { json } = await answerOf(
        receipt,
        `
CROSS CHANNEL NETWORK LTD

Description                      Qty   Amount
PVC CONDUIT PIPE                   1     1.80
CONNECTOR                          2     3.80
${line.padEnd(38)}   5.60
Total                                    5.60
`,
      );
      expect(json).toMatchObject({ items: [{ amount: "1.80" }, { amount: "3.80" }], total: "5.60" });
    },
  );
});
