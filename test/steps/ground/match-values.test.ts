import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { FieldReport } from "../../../src/document/field-report.ts";
import type { LeafKind } from "../../../src/document/leaf-meta.ts";
import { ground, setPage } from "./ground-text.ts";

const one = (kind: LeafKind): unknown =>
  z.object({ v: z.union([z.string(), z.number()]).nullable().meta({ kind, evidence: "printed" }) });
const text = (kind: LeafKind): unknown =>
  z.object({ v: z.string().nullable().meta({ kind, evidence: "printed" }) });
async function reportOf(
  kind: LeafKind,
  value: string,
  page: string,
  locale = {},
): Promise<FieldReport | undefined> {
  const { fields } = await ground(text(kind), { v: value }, page, { locale });
  return fields["/v"];
}

describe("a value that is printed", () => {
  it.each<[LeafKind, string, string, string, string]>([
    ["text", "Acme GmbH", "from Acme GmbH, Berlin", "exact", "Acme GmbH"],
    ["text", "ACME GMBH", "from Acme GmbH, Berlin", "normalized", "Acme GmbH"],
    ["text", "Muller", "Herr Müller zahlt", "normalized", "Müller"],
    ["text", "ACME MUELLER", "Acme Müller GmbH", "normalized", "Acme Müller"],
    ["text", "Jürgen Größe", "Juergen Groesse", "normalized", "Juergen Groesse"],
    ["text", "Hauptstraße 5", "HAUPTSTRASSE 5", "normalized", "HAUPTSTRASSE 5"],
    ["text", "“Best” price", 'the "Best" price', "normalized", '"Best" price'],
    ["text", "ABC 12", "ＡＢＣ １２", "normalized", "ＡＢＣ １２"],
    ["text", "first line second", "first\nline second", "exact", "first line second"],
    ["text", "Rechnungsnummer", "die Rechnungs-\nnummer steht", "normalized", "Rechnungs- nummer"],
    ["text", "Café", "Cafe\u0301 am See", "normalized", "Cafe\u0301"],
    ["identifier", "R-2024-17", "Nr. R-2024-17.", "exact", "R-2024-17"],
    [
      "iban",
      "DE89370400440532013000",
      "IBAN DE89 3704 0044 0532 0130 00",
      "normalized",
      "DE89 3704 0044 0532 0130 00",
    ],
    ["phone", "+493012345678", "Tel. +49 (30) 1234-5678", "normalized", "+49 (30) 1234-5678"],
    ["url", "https://acme.example/", "see acme.example today", "normalized", "acme.example"],
    ["decimal", "1234.50", "Summe 1.234,50 €", "numeric", "1.234,50"],
    ["decimal", "1234.50", "Total 1,234.50", "numeric", "1,234.50"],
    ["decimal", "1234.50", "Total 1 234,50 EUR", "numeric", "1 234,50"],
    ["decimal", "1234.50", "Total 1'234.50", "numeric", "1'234.50"],
    ["decimal", "1234.5", "Total 1234.50", "numeric", "1234.50"],
    ["text", "1234.50", "Summe 1.234,50 €", "numeric", "1.234,50"],
    ["decimal", "1234.50", "Total 1234.50", "exact", "1234.50"],
    ["decimal", "-5.00", "Rabatt -5,00", "numeric", "-5,00"],
    ["decimal", "-5.00", "Credit (5.00)", "numeric", "5.00"],
    ["decimal", "-5.00", "Credit 5.00-", "numeric", "5.00"],
    ["decimal", "30.00", "TOTALRM30.00", "exact", "30.00"],
    ["percent", "19.00", "VAT 19%", "numeric", "19"],
    ["date", "2024-03-05", "Datum: 05.03.2024", "date", "05.03.2024"],
    ["date", "2024-03-05", "on 5. März 2024", "date", "5. März 2024"],
    ["date", "2024-03-05", "on March 5th, 2024", "date", "March 5th, 2024"],
    ["date", "2010-03-17", "this 17th day of\nMarch, 2010 by", "date", "17th day of March, 2010"],
    ["date", "2016-10-03", "OCT 3, 2016", "date", "OCT 3, 2016"],
    ["date", "2024-03-05", "2024-03-05", "exact", "2024-03-05"],
    ["datetime", "2018-06-18T08:18:00", "DATE : 18/06/2018 08:18:00", "date", "18/06/2018 08:18"],
    ["time", "14:05", "um 14:05 Uhr", "exact", "14:05"],
    ["time", "14:05", "at 2:05 PM", "normalized", "2:05"],
    ["currency", "EUR", "Total 5,00 €", "normalized", "€"],
    ["currency", "USD", "all prices in USD", "exact", "USD"],
    ["country", "DE", "80331 München, Deutschland", "normalized", "Deutschland"],
  ])("of kind %s, %j, is found in %j as %s", async (kind, value, page, match, raw) => {
    expect(await reportOf(kind, value, page)).toMatchObject({ state: "found", match, raw });
  });

  it.each<[LeafKind, string, string]>([
    ["text", "cat", "a category of its own"],
    ["decimal", "234.50", "Total 1.234,50"],
    ["decimal", "234", "Total 1,234"],
    ["decimal", "12", "Total 120"],
    ["decimal", "1234", "2 rows of 12 34"],
    ["date", "2024-03-05", "05.03.2025 and 06.03.2024"],
    ["identifier", "INV-1001", "INV-1002"],
    ["text", "Jane Roe", "John Doe signed"],
    ["currency", "GBP", "Total 5,00 €"],
  ])("of kind %s, %j, is not found in %j", async (kind, value, page) => {
    expect(await reportOf(kind, value, page)).toMatchObject({
      state: "found",
      match: "none",
      origin: "model",
      citations: [],
    });
  });

  it.each<[LeafKind, string, string]>([
    ["text", "Acme Trading Company Limited", "Acme Tradinq Company Limited"],
    [
      "text",
      "the supplier delivers all goods within thirty days",
      "the supplier delivers goods within thirty days",
    ],
    ["decimal", "-5.00", "Total 5.00"],
    ["identifier", "0009", "FA-2017-0009"],
    ["datetime", "2018-06-18T08:18:00", "DATE : 18/06/2018"],
  ])("of kind %s, %j, is only nearly found in %j", async (kind, value, page) => {
    expect(await reportOf(kind, value, page)).toMatchObject({ match: "fuzzy" });
  });

  it("is read by the document's own conventions where those are clear", async () => {
    expect(await reportOf("decimal", "1.234", "1.234 Stück zu 2,50, 3,75 und 4,20")).toMatchObject({
      match: "none",
    });
    expect(await reportOf("decimal", "1234", "1.234 Stück zu 2,50, 3,75 und 4,20")).toMatchObject({
      match: "numeric",
    });
    expect(await reportOf("date", "2024-04-03", "03/04/2024 to 25/04/2024")).toMatchObject({ match: "date" });
    expect(await reportOf("date", "2024-03-04", "03/04/2024 to 25/04/2024")).toMatchObject({ match: "none" });
    expect(await reportOf("date", "2024-03-04", "03/04/2024", { dates: "month-first" })).toMatchObject({
      match: "date",
    });
  });

  it("may be a number in the JSON", async () => {
    const { fields } = await ground(one("decimal"), { v: 1234.5 }, "Summe 1.234,50 €");
    expect(fields["/v"]).toMatchObject({ match: "numeric", raw: "1.234,50" });
  });
});

describe("a page that was read from pixels", () => {
  it("is matched without what the OCR alphabet lacks, as normalized, with the raw reading kept", async () => {
    const { fields } = await ground(text("address"), { v: "Große Straße 5" }, [
      setPage("GroBe StraBe 5", 0, "ocr"),
    ]);
    expect(fields["/v"]).toMatchObject({
      match: "normalized",
      raw: "GroBe StraBe 5",
      origin: "ocr",
      confidenceParts: { reading: 0.9 },
    });
  });

  it("does not read a B as a sharp s in a text layer", async () => {
    const { fields } = await ground(text("name"), { v: "Maße" }, [setPage("MaBe und mehr")]);
    expect(fields["/v"]?.match).not.toBe("normalized");
  });
});
