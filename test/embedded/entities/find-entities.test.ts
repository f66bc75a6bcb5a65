import { describe, expect, it } from "vitest";
import { findEntities } from "../../../src/embedded/entities/find-entities.ts";
import type { Entity } from "../../../src/embedded/entities/entity.ts";
import { buildReading } from "../../../src/embedded/reading/build-reading.ts";
import type { PageText } from "../../../src/document/page-text.ts";
import { documentOf, pageOf } from "../page-of.ts";

function entitiesOf(drawing: string, textSource: PageText["textSource"] = "text-layer"): Entity[] {
  const pages = [pageOf(drawing, { textSource })];
  return findEntities(buildReading(pages, documentOf(pages)), {}).bySegment.flat();
}

function valuesOf(
  drawing: string,
  kind: Entity["kind"],
  textSource: PageText["textSource"] = "text-layer",
): string[] {
  return entitiesOf(drawing, textSource)
    .filter((entity) => entity.kind === kind)
    .map((entity) => entity.value);
}

describe("numbers", () => {
  it.each([
    ["Total 12.50", ["12.50"]],
    ["1,234.50", ["1234.50"]],
    ["1.234,50 €", ["1234.50"]],
    ["€ 1.234,50", ["1234.50"]],
    ["RM9.00", ["9.00"]],
    ["-5.00", ["-5.00"]],
    ["5.00-", ["-5.00"]],
    ["(5.00)", ["-5.00"]],
    ["-$5.00", ["-5.00"]],
    ["19 %", ["19"]],
    ["3 x 2.00", ["3", "2.00"]],
    ["20 Stk", ["20"]],
    ["Acme - 1242 Mill Lane", ["1242"]],
    ["201/113/40209", []],
    ["AB-1234-56", []],
    ["A4 paper", []],
    ["12:30", []],
  ])("are read from %s", (text, expected) => {
    expect(valuesOf(text, "number")).toEqual(expected);
  });

  it.each([
    ["1 .50", "1.50"],
    ["RM152. 00", "152.00"],
    ["RMO.20", "0.20"],
    ["11 60", "11.60"],
    ["114.0C", "114.00"],
    ["55.DC SR", "55.00"],
  ])("are read from the misread %s on scans", (text, expected) => {
    expect(valuesOf(text, "number", "ocr")).toContain(expected);
  });

  it("carry sign, unit and currency", () => {
    const [amount] = entitiesOf("-4,20 €");
    expect(amount?.number).toMatchObject({ isNegative: true, currency: "EUR", decimals: 2 });
    const [quantity] = entitiesOf("20 Stk");
    expect(quantity?.number?.unit).toBe("Stk");
  });

  it("keep two columns of numbers apart", () => {
    expect(valuesOf("2   100.00", "number")).toEqual(["2", "100.00"]);
  });
});

describe("dates", () => {
  it.each([
    ["2024-03-07", "2024-03-07"],
    ["07.03.2024", "2024-03-07"],
    ["31/12/2024", "2024-12-31"],
    ["12/31/2024", "2024-12-31"],
    ["7 March 2024", "2024-03-07"],
    ["March 7th, 2024", "2024-03-07"],
    ["7. März 2024", "2024-03-07"],
    ["7 de marzo de 2024", "2024-03-07"],
    ["le 7 mars 2024", "2024-03-07"],
    ["7th day of March, 2024", "2024-03-07"],
    ["07-MAR-24", "2024-03-07"],
    ["MAR 7, 2024 12:16", "2024-03-07"],
    ["March 2024", "2024-03"],
  ])("are read from %s", (text, expected) => {
    expect(valuesOf(text, "date")).toEqual([expected]);
  });

  it.each(["31/02/2024", "45.13.2024", "1.2.3.4", "192.168.10.24"])("are not read from %s", (text) => {
    expect(valuesOf(text, "date")).toEqual([]);
  });
});

describe("other kinds", () => {
  it.each([
    ["mail@shop.example", "email", "mail@shop.example"],
    ["DE89 3704 0044 0532 0130 00", "iban", "DE89370400440532013000"],
    ["VAT FR 05 987 654 321", "vat-id", "FR05987654321"],
    ["CHE-116.281.710 MWST", "vat-id", "CHE116281710"],
    ["USt-IdNr. DE136695976 IBAN folgt", "vat-id", "DE136695976"],
    ["6:41:02 PM", "time", "18:41:02"],
    ["www.shop.example", "url", "www.shop.example"],
    ["+33 4 50 44 68 99", "phone", "+33 4 50 44 68 99"],
  ] as const)("are read from %s", (text, kind, expected) => {
    expect(valuesOf(text, kind)).toEqual([expected]);
  });
});
