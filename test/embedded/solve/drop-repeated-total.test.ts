import { expect, it } from "vitest";
import { receipt } from "../../../schemas/index.ts";
import { answerOf } from "../answer-of.ts";

const bill = (lines: string): string => `
Uroko Cuisine Sdn Bhd

1 Ko nabe udon                 24.00
2 Gyoza 5pcs                   22.00

${lines}
`;

it.each<[string, string, Record<string, string | null>]>([
  [
    "the net amount to pay stands below the total of the same amount",
    `Total :                        46.00
Service charge 10.00% :         4.00
GST :                           3.00
Grand Total :                  53.00
Net Total :                    53.00`,
    { subtotal: "46.00", serviceCharge: "4.00", total: "53.00" },
  ],
  [
    "the lower one was rounded",
    `Total :                        46.00
Service charge 10.00% :         4.00
GST :                           3.02
Grand Total :                  53.02
Net Total :                    53.00`,
    { serviceCharge: "4.00", total: "53.00" },
  ],
  [
    "the net total stands above the taxes",
    `Net Total :                    46.00
GST :                           3.00
Grand Total :                  49.00`,
    { subtotal: "46.00", total: "49.00" },
  ],
])("is no subtotal where %s", async (_, lines, expected) => {
  const { json } = await answerOf(receipt, bill(lines));
  expect(json).toMatchObject(expected);
});
