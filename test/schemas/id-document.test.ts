import { describe, expect, it } from "vitest";
import { idDocument } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import { plainText } from "../../src/layout/plain-text.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";
import { getAt } from "../../src/values/get-at.ts";

const schema = await resolveSchema(idDocument);
const document = { files: [], pages: [], attachments: [], metadata: {}, warnings: [] };

// The specimen of ICAO 9303, part 4.
const lines = [
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
];
const printed = {
  documentNumber: "L898902C3",
  surname: "Eriksson",
  givenNames: "Anna Maria",
  dateOfBirth: "1974-08-12",
  dateOfExpiry: "2012-04-15",
  sex: "F",
};

function say(answer: Record<string, Json>): string {
  const json = schema.complete?.(answer, [], document) ?? answer;
  const results = runChecks({ json, schema, today: "2012-01-01" });
  const told = results.filter(({ status, defining }) => defining || status === "fail");
  return [...new Set(told.map(({ id, status }) => `${id} ${status}`))].join(", ");
}

describe("the checks of an identity document", () => {
  it.each<[string, Record<string, Json>, string]>([
    ["a passport", { ...printed, mrz: { lines } }, "D1 pass, D2 pass, D3 pass"],
    [
      "a zone with blanks in it",
      { ...printed, mrz: { lines: lines.map((line) => `${line.slice(0, 9)} ${line.slice(9)}`) } },
      "D1 pass, D2 pass, D3 pass",
    ],
    [
      "a misread digit of the zone",
      { ...printed, mrz: { lines: [lines[0] ?? "", (lines[1] ?? "").replace("740812", "740813")] } },
      "D1 pass, D2 fail, D3 pass, D3 fail",
    ],
    [
      "a misread name above the zone",
      { ...printed, surname: "Erikson", mrz: { lines } },
      "D1 pass, D2 pass, D3 pass, D3 fail",
    ],
    [
      "a line that lacks a sign",
      { ...printed, mrz: { lines: [lines[0] ?? "", (lines[1] ?? "").slice(1)] } },
      "D1 fail, D2 skipped, D3 skipped",
    ],
    ["a licence without a zone", printed, "D1 skipped, D2 skipped, D3 skipped"],
    ["an expired one", { dateOfExpiry: "2011-12-31" }, "D1 skipped, D2 skipped, D3 skipped, D5 fail"],
    [
      "one issued before birth",
      { dateOfBirth: "1990-01-01", dateOfIssue: "1989-01-01" },
      "D1 skipped, D2 skipped, D3 skipped, D4-birth fail, D6 fail",
    ],
  ])("say what holds of %s", (_, answer, said) => {
    expect(say(answer)).toBe(said);
  });

  it("compares names as a zone writes them: without marks, umlauts as two letters, cut off", () => {
    const [first] = ["P<D<<MUELLERSTEINBERGER<<HANS<PETER<JOHANN<M"];
    const zone = { lines: [first ?? "", lines[1] ?? ""] };
    expect(
      say({
        surname: "Müllersteinberger",
        givenNames: "Hans-Peter Johann Maria",
        mrz: { lines: zone.lines },
      }),
    ).toBe("D1 pass, D2 pass, D3 pass");
  });
});

describe("the machine-readable zone among the words of a page", () => {
  const text = (zone: readonly string[]): string => ["PASSPORT", "Surname", "ERIKSSON", ...zone].join("\n");

  it.each([
    ["as printed", lines],
    ["with blanks that a reader of pixels put in", lines.map((line) => line.replace("<<", " <<"))],
    ["with quotes in place of two fillers", lines.map((line) => line.replace("<<", "«"))],
    ["with a filler too few at the end", [(lines[0] ?? "").slice(0, -1), lines[1] ?? ""]],
  ])("is found %s, with its words", (_, zone) => {
    const page = plainText(text(zone), 0);
    const found = schema.fromWords?.([page], document);
    expect(getAt(found?.json, "/mrz/lines")).toEqual(lines);
    const { words = [] } = found?.evidence["/mrz/lines/1"] ?? {};
    expect(words[0]?.indices.map((index) => page.words[index]?.text).join("")).toContain("L898902C36UTO");
  });

  it("is not made up where there is none", () => {
    expect(schema.fromWords?.([plainText(text([]), 0)], document)).toBeUndefined();
  });
});
