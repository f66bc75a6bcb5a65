import { describe, expect, it } from "vitest";
import { receipt } from "../../../schemas/index.ts";
import type { PageText } from "../../../src/document/page-text.ts";
import { answerOf } from "../answer-of.ts";

const goods = `

TAX INVOICE

Kopi O                           1   2.50     2.50
Roti Bakar                       2   3.00     6.00

TOTAL                                          8.50
`;

/** `found`, `doubtful`, `absent` or `unreadable`, for the name and the address of the merchant. */
async function rate(head: string, textSource: PageText["textSource"] = "ocr"): Promise<[string, string]> {
  const { evidence } = await answerOf(receipt, head + goods, { textSource });
  const stateOf = (pointer: string): string => {
    const found = evidence[pointer];
    return found?.isAmbiguous ? "doubtful" : (found?.state ?? "none");
  };
  return [stateOf("/merchant/name"), stateOf("/merchant/address")];
}

describe("what is read on the head of a scan", () => {
  it.each<[string, string, [string, string]]>([
    [
      "is taken where name and address are whole",
      `
     URBAN KITCHEN SDN BHD
     (417940-M)
     A-6, JALAN SS6/5A,
     47301 PETALING JAYA, SELANGOR
     TEL: 03-7784 1234`,
      ["found", "found"],
    ],
    [
      "is doubtful where two lines may be the name",
      `
     LONG WAY NOODLES
     LWN NOODLES
     25, JALAN BESAR 2,
     52100 KUALA LUMPUR`,
      ["doubtful", "found"],
    ],
    [
      "is doubtful where the legal form is misread",
      `
     URBAN KITCHEN SLI BHD
     A-6, JALAN SS6/5A,
     47301 PETALING JAYA, SELANGOR`,
      ["doubtful", "found"],
    ],
    [
      "is doubtful where only the place of the address is told",
      `
     URBAN KITCHEN SDN BHD
     47301 PETALING JAYA`,
      ["found", "doubtful"],
    ],
    [
      "is doubtful where the address has no postcode and a line goes on",
      `
     URBAN KITCHEN SDN BHD
     No 16A, Jalan Astaka U8/83. Bukit Jati
     4o1sa Shah Aam, Selangor
     GST ID: 000468594688`,
      ["found", "doubtful"],
    ],
    [
      "has an address that cannot be read where a line looks like one",
      `
     URBAN KITCHEN SDN BHD
     (417940-M)
     : AN SS4C/5,PETALING
     ANGOR DARUL
     TEL: 03-7784 1234`,
      ["found", "unreadable"],
    ],
    [
      "has none where nothing looks like one",
      `
     URBAN KITCHEN SDN BHD
     Fresh every day
     TEL: 03-7784 1234`,
      ["found", "absent"],
    ],
    [
      "is not doubtful for who runs the shop",
      `
     BACKSTUBE AM MARKT
     Inh. P. Lorenz
     Marktplatz 4, 37073 Städtchen`,
      ["found", "found"],
    ],
  ])("%s", async (_, head, expected) => {
    expect(await rate(head)).toEqual(expected);
  });

  it("is not doubted for lost lines where a text layer loses none", async () => {
    const head = "\n URBAN KITCHEN SDN BHD\n 47301 PETALING JAYA\n";
    expect(await rate(head, "text-layer")).toEqual(["found", "found"]);
  });

  it("gives no number of a street for the number of the receipt", async () => {
    const { json, evidence } = await answerOf(
      receipt,
      `
     URBAN KITCHEN SDN BHD
     NO. 5-7, JALAN MAHA 7/1
     47301 PETALING JAYA
     NO.:139110

     Kopi O            2.50
     TOTAL             2.50
`,
      { textSource: "ocr" },
    );
    expect(json).toMatchObject({ receiptNumber: "139110" });
    expect(evidence["/receiptNumber"]?.isAmbiguous).toBeUndefined();
  });
});
