import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isSentence } from "../../../src/embedded/parties/is-sentence.ts";
import { trimName } from "../../../src/embedded/parties/trim-name.ts";
import type { Segment } from "../../../src/embedded/reading/reading.ts";
import { answerOf } from "../answer-of.ts";

const party = z.object({ name: z.string().nullable(), vatId: z.string().nullable() });
const bill = z.object({ seller: party, buyer: party });

describe("names of sellers", () => {
  it.each([
    ["Northwind Paper Invoice", "Northwind Paper"],
    ["Clair Service Abonné", "Clair"],
    ["Lumen SAS au capital de 3.441 Euros", "Lumen SAS"],
    ["Cash Sale MEADOW TRADING", "MEADOW TRADING"],
    ["Invoice Ninjas Ltd", "Invoice Ninjas Ltd"],
    ["Customer Service", "Customer Service"],
  ])("are cut out of %s", (text, name) => {
    const segment: Segment = {
      id: 0,
      page: 0,
      row: 0,
      block: 0,
      tokens: [],
      text,
      size: 10,
      left: 0,
      top: 0,
      right: 9,
      bottom: 9,
    };
    const { start, end } = trimName({ segment, start: 0, end: text.length });
    expect(text.slice(start, end)).toBe(name);
  });

  it.each([
    ["Payment by card is entirely safe.", true],
    ["CB est totalement sécurisé.", true],
    ["Au bon moulin", false],
    ["House of the Rising Bread Co.", false],
  ])("are told from what is said: %s", (text, expected) => {
    expect(isSentence(text)).toBe(expected);
  });

  it("are those of who holds the account that is paid to", async () => {
    const { json } = await answerOf(
      bill,
      `
Invoice No: 17                              Date: 2024-03-05
Bill to: Blue Harbour Inc





Please pay by transfer only. The card is no longer taken.
Account holder: NETPAPER
IBAN: DE89 3704 0044 0532 0130 00

NETPAPER
16 Quay Street - Boston, MA 02101
`,
    );
    expect(json).toMatchObject({ seller: { name: "NETPAPER" } });
  });

  it("are marked where little speaks for them, and not where label, form or address do", async () => {
    const weak = await answerOf(bill, "Invoice No: 17\n\nSome Words Here\n\nBill to: Blue Harbour Inc\n");
    expect(weak.evidence["/seller/name"]?.isAmbiguous ?? weak.evidence["/seller/name"]?.state).not.toBe(
      "found",
    );
    const strong = await answerOf(
      bill,
      "Northwind Paper Ltd\n12 Mill Lane\nLeeds LS1 4AP\n\nBill to: Blue Harbour Inc\n",
    );
    expect(strong.evidence["/seller/name"]).toMatchObject({ state: "found" });
    expect(strong.evidence["/seller/name"]?.isAmbiguous).toBeUndefined();
  });
});
