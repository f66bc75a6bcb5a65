import { describe, expect, it } from "vitest";
import { z } from "zod";
import { receipt } from "../../../schemas/index.ts";
import { answerOf } from "../answer-of.ts";

const goods = `


TAX INVOICE

Kopi O                           1   2.50     2.50
Roti Bakar                       2   3.00     6.00

TOTAL                                          8.50
CASH                                          10.00
CHANGE                                         1.50
`;

describe("the merchant of a receipt", () => {
  it.each([
    [
      "goes on with its legal form on the next line",
      `
        HARBOUR LIGHTHOUSES
           SDN    BHD
     GST No: 000542572999
     Lot 7, 2nd Floor, Jalan Laut 3
     10300 George Town`,
      { name: "HARBOUR LIGHTHOUSES SDN BHD" },
    ],
    [
      "does not begin with what the paper is called",
      `
             Cash Sale
        KL WIRA TRADING (001904043-H)
     22, Jalan Laut 5,
     47810 Petaling Jaya`,
      { name: "KL WIRA TRADING" },
    ],
    [
      "is not the customer who stands below the title of the paper",
      `
     KEDAI MAWAR MAJU
     NO.59 JALAN PERMAS 9/5
     BANDAR BARU PERMAS
     81750 JOHOR BAHRU
     TEL : 07-386 7524
     SIMPLIFIED TAX INVOICE
     GOLDFISH ENGINEERING (M) SDN BHD`,
      { name: "KEDAI MAWAR MAJU", address: "NO.59 JALAN PERMAS 9/5, BANDAR BARU PERMAS, 81750 JOHOR BAHRU" },
    ],
    [
      "may have a name that tells the kind of shop as well",
      `
     MAWAR   RESTAURANT
     NO 2, JALAN BULAN 7,
     40150 SHAH ALAM, SELANGOR`,
      { name: "MAWAR RESTAURANT" },
    ],
    [
      "keeps the line of the street above the one with the postcode",
      `
     BINTANG HARDWARE TRADING
     (JM0292487-D)
     NO 4JALAN PERJIRANAN 10,
     TAMAN AIR BIRU.
     81700 PASIR GUDANG,
     JOHOR.`,
      { address: "NO 4JALAN PERJIRANAN 10, TAMAN AIR BIRU, 81700 PASIR GUDANG, JOHOR." },
    ],
    [
      "has the number of its lot in the first line",
      `
     URBAN KITCHEN SDN BHD
     A-G-O6, DATARAN BESAR ,
     JALAN SS6/5A, PUSAT BANDAR,
     47301 PETALING JAYA, SELANGOR`,
      { address: "A-G-O6, DATARAN BESAR, JALAN SS6/5A, PUSAT BANDAR, 47301 PETALING JAYA, SELANGOR" },
    ],
  ])("%s", async (_, head, expected) => {
    const { json } = await answerOf(receipt, head + goods, { textSource: "ocr" });
    expect(json).toMatchObject({ merchant: expected });
  });

  it("is not doubted for what it was called before", async () => {
    const { json, evidence } = await answerOf(
      receipt,
      `
   Gerbang Alaf Restaurants Sdn Bhd
             (65351-M)
         formerly known as
   Golden Arches Restaurants Sdn Bhd
   No.3, Jalan SS21, 47400 Petaling Jaya
   ${goods}`,
    );
    expect(json).toMatchObject({ merchant: { name: "Gerbang Alaf Restaurants Sdn Bhd" } });
    expect(evidence["/merchant/name"]?.isAmbiguous ?? false).toBe(false);
  });

  it("is not taken from an address that goes on over two lines", async () => {
    const { json } = await answerOf(
      z.object({ merchant: z.object({ name: z.string().nullable() }) }),
      `
     SOUP KITCHEN CORNER
     LOT S10 & S12,
     RESTORAN JAMBATAN SG. BULUH,
     ARAH UTARA, TERAS BERHAD.
     TEL / FAX : 03- 6151 9014${goods}`,
    );
    expect(json).toMatchObject({ merchant: { name: "SOUP KITCHEN CORNER" } });
  });
});
