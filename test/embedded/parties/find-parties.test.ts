import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

const text = z.string().nullable();
const party = z.object({
  name: text,
  vatId: text,
  address: z.object({ street: text, postalCode: text, city: text }),
});
const letter = z.object({ seller: party, buyer: party });

describe("two parties", () => {
  it("are told by the letterhead and by the block under a heading", async () => {
    const { json } = await answerOf(
      letter,
      `
Northwind Paper Ltd                        INVOICE
12 Mill Lane
Leeds LS1 4AP
VAT No: GB123456789

Bill to
Blue Harbour Inc
9 Quay Street
Boston, MA 02101
`,
    );
    expect(json).toEqual({
      seller: {
        name: "Northwind Paper Ltd",
        vatId: "GB123456789",
        address: { street: "12 Mill Lane", postalCode: "LS1 4AP", city: "Leeds" },
      },
      buyer: {
        name: "Blue Harbour Inc",
        vatId: null,
        address: { street: "9 Quay Street", postalCode: "02101", city: "Boston" },
      },
    });
  });

  it("are told by headings over labelled values", async () => {
    const { json } = await answerOf(
      letter,
      `
Verkäufer
Name:            Papierwerk GmbH
Anschrift:       Hauptstr. 5
                 80331 München

Käufer
Name:            Laden am Eck
Anschrift:       Ringweg 7
                 50667 Köln
`,
    );
    expect(json).toMatchObject({
      seller: { name: "Papierwerk GmbH", address: { postalCode: "80331", city: "München" } },
      buyer: { name: "Laden am Eck", address: { postalCode: "50667", city: "Köln" } },
    });
  });

  it("give a number that is called yours to the recipient", async () => {
    const { json } = await answerOf(
      letter,
      "Acme GmbH\nUSt-IdNr.: DE111111117\n\nInvoice\nYour VAT No: FR83404833048",
    );
    expect(json).toMatchObject({ seller: { vatId: "DE111111117" }, buyer: { vatId: "FR83404833048" } });
  });
});

describe("the writer of a slip", () => {
  const slip = z.object({ merchant: z.object({ name: text, address: text }) });

  it("is the line with a legal form, its address the lines up to the telephone", async () => {
    const { json } = await answerOf(
      slip,
      `
  GREEN LEAF TRADING SDN BHD (123456-X)
  No. 4, Jalan Mawar 2,
  52100 Kuala Lumpur
  Tel: 03-1234 5678
  RECEIPT
  Tea      4.00
`,
      { textSource: "ocr" },
    );
    expect(json).toEqual({
      merchant: { name: "GREEN LEAF TRADING SDN BHD", address: "No. 4, Jalan Mawar 2, 52100 Kuala Lumpur" },
    });
  });
});
