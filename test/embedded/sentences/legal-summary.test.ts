import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../../src/document/json.ts";
import legalSummary from "../../../schemas/legal-summary/index.ts";
import { getAt } from "../../../src/values/get-at.ts";
import { askText } from "./ask-text.ts";

const contract = `WAREHOUSE SERVICES AGREEMENT

This Agreement is made on 17 February 2023 between:
(1) Polder Opslag B.V., a company registered in the Netherlands under number 64214097, whose office is at Kade 88, 3089 JT
Rotterdam (the “Customer”); and
(2) Noord Logistiek N.V., a company registered in Belgium under number 0719.446.283, whose office is at Dok 15, 2030
Antwerp (the “Contractor”).

1. Definitions
1.1 “Services” means the storage and handling of the Goods as described in Schedule 1.

2. Term
2.1 This Agreement takes effect on 1 March 2023 (the “Effective Date”) and continues for an initial term of three (3)
years.
2.2 At the end of the initial term this Agreement renews automatically for successive periods of twelve (12) months,
unless either party gives written notice of non-renewal at least ninety (90) days before the end of the period.

3. Fees
3.1 The Customer shall pay a yearly fee of EUR 48,600.00 in four equal instalments.

4. Liability
4.1 The Contractor shall indemnify the Customer against all claims of third parties without limit.

5. Assignment
5.1 Neither party may assign this Agreement without the prior written consent of the other.

6. Governing law
6.1 This Agreement is governed by the laws of Belgium. Disputes shall be finally settled by the Commercial Court of
Antwerp.

Schedule 1: Goods and places`;

const judgment = `IN THE HIGH COURT OF AVALON

Civil Appeal No. 214 of 2018

Rose Winter v. Harbour Board of Avalon

The Judgment of the Court was delivered by MARLOW, J.
This is an appeal against the judgment dated 4 May 2017 of the District Court.
The brief facts are these.
On 3 June 2015 the appellant slipped on a wet stair of the ferry terminal and broke her arm.
She filed a suit for damages against the respondent, who runs the terminal.
The District Court held that nobody is bound to dry stairs in the rain and dismissed the suit.
The question is whether the respondent had to warn its guests of the wet stairs.
It was contended for the respondent that rain is a thing that everybody sees.
We are of the opinion that the respondent had to put up a sign, because the stairs lie inside of the building.
It follows that the judgment of the District Court cannot stand.
The appeal is allowed with costs.
Appeal allowed.`;

const german = `BUNDESGERICHTSHOF

IM NAMEN DES VOLKES

URTEIL

VIII ZR 623/19

Verkündet am: 12. Mai 2021

in dem Rechtsstreit

Martin Amsel, Kläger und Revisionskläger,

gegen

Autohaus Linde GmbH, Beklagte und Revisionsbeklagte,

Der VIII. Zivilsenat des Bundesgerichtshofs hat auf die mündliche Verhandlung vom 14. April 2021 durch die Vorsitzende
Richterin Dr. Kern und den Richter Halm für Recht erkannt:

Die Revision des Klägers gegen das Urteil des Oberlandesgerichts Köln vom 3. Juni 2019 wird zurückgewiesen. Der Kläger
trägt die Kosten des Revisionsverfahrens.

Tatbestand

Der Kläger kaufte am 5. Januar 2017 bei der Beklagten einen gebrauchten Wagen. Nach zwei Wochen trat ein Schaden am
Getriebe auf.

Entscheidungsgründe

Die Revision ist unbegründet, weil der Kläger der Beklagten keine Frist gesetzt hat.`;

function listAt(json: Json, pointer: string): Json[] {
  const value = getAt(json, pointer);
  return Array.isArray(value) ? [...(value as readonly Json[])] : [];
}

const quotesOf = (items: readonly Json[]): string[] =>
  items.flatMap((item) => listAt(item, "/quotes")).filter((quote) => typeof quote === "string");

describe("a contract's summary", () => {
  let json: Json;
  let ungrounded: string[];
  beforeAll(async () => {
    ({ json, ungrounded } = await askText(contract, legalSummary));
  });

  it("holds nothing that the text does not print", () => {
    expect(ungrounded).toEqual([]);
    const flat = contract.replace(/\s+/g, " ");
    const quotes = [
      "/summary",
      "/clauses",
      "/obligations",
      "/definedTerms",
      "/keyDates",
      "/keyAmounts",
    ].flatMap((pointer) => quotesOf(listAt(json, pointer)));
    expect(quotes.length).toBeGreaterThan(10);
    for (const quote of quotes) expect(flat).toContain(quote);
  });

  it("names the parties with roles, places and numbers", () => {
    expect(listAt(json, "/parties")).toMatchObject([
      {
        name: "Polder Opslag B.V.",
        alias: "Customer",
        registrationId: "64214097",
        address: "Kade 88, 3089 JT Rotterdam",
      },
      { name: "Noord Logistiek N.V.", alias: "Contractor", registrationId: "0719.446.283" },
    ]);
  });

  it("tells the date of the contract from the day that it takes effect, and its term from renewal and notice", () => {
    expect(json).toMatchObject({
      kind: "contract",
      title: "WAREHOUSE SERVICES AGREEMENT",
      agreementDate: "2023-02-17",
      effectiveDate: "2023-03-01",
      term: { text: "three (3) years", value: "3", unit: "year" },
      renewal: {
        kind: "automatic",
        term: { text: "twelve (12) months", value: "12", unit: "month" },
        noticePeriod: { text: "ninety (90) days", value: "90", unit: "day" },
      },
      governingLaw: "Belgium",
      disputeResolution: { forum: "Commercial Court of Antwerp" },
    });
  });

  it("files clauses under their categories with their sections, and leaves the others out", () => {
    const clauses = listAt(json, "/clauses").map((clause) => [
      getAt(clause, "/category"),
      getAt(clause, "/section"),
    ]);
    expect(clauses).toEqual(
      expect.arrayContaining([
        ["governing-law", "6"],
        ["anti-assignment", "5"],
        ["renewal-term", "2"],
      ]),
    );
    const categories = clauses.map(([category]) => category);
    for (const absent of ["source-code-escrow", "non-disparagement", "exclusivity", "most-favored-nation"])
      expect(categories).not.toContain(absent);
  });

  it("lists defined terms, amounts and annexes", () => {
    expect(listAt(json, "/definedTerms").map((term) => getAt(term, "/term"))).toEqual([
      "Customer",
      "Contractor",
      "Services",
      "Effective Date",
    ]);
    expect(listAt(json, "/keyAmounts")).toMatchObject([{ amount: "48600.00", currency: "EUR" }]);
    expect(getAt(json, "/exhibits")).toEqual(["Schedule 1: Goods and places"]);
  });

  it("leaves empty what only judgments have", () => {
    expect(json).toMatchObject({
      court: null,
      decisionDate: null,
      disposition: null,
      judges: [],
      holdings: [],
    });
  });
});

describe("a judgment's summary", () => {
  let json: Json;
  let ungrounded: string[];
  beforeAll(async () => {
    ({ json, ungrounded } = await askText(judgment, legalSummary));
  });

  it("says who decided what between whom", () => {
    expect(ungrounded).toEqual([]);
    expect(json).toMatchObject({
      kind: "judgment",
      court: "HIGH COURT OF AVALON",
      caseNumbers: ["214 of 2018"],
      caseName: "Rose Winter v. Harbour Board of Avalon",
      judges: [{ name: "MARLOW", role: "author" }],
      disposition: "allowed",
      parties: [{ name: "Rose Winter" }, { name: "Harbour Board of Avalon" }],
    });
  });

  it("quotes facts, issue, argument and holding apart", () => {
    const first = (pointer: string): string => quotesOf(listAt(json, pointer)).join(" | ");
    expect(first("/facts")).toContain("broke her arm");
    expect(first("/issues")).toContain("whether the respondent had to warn");
    expect(first("/arguments")).toContain("rain is a thing that everybody sees");
    expect(first("/holdings")).toContain("had to put up a sign");
    expect(first("/holdings")).not.toContain("broke her arm");
  });

  it("leaves empty what only contracts have", () => {
    expect(json).toMatchObject({ governingLaw: null, effectiveDate: null, clauses: [], obligations: [] });
  });

  it("is read in German too, by headings and set phrases", async () => {
    const answer = await askText(german, legalSummary);
    expect(answer.ungrounded).toEqual([]);
    expect(answer.json).toMatchObject({
      kind: "judgment",
      court: "Bundesgerichtshof",
      caseNumbers: ["VIII ZR 623/19"],
      decisionDate: "2021-05-12",
      hearingDates: ["2021-04-14"],
      judges: [{ name: "Dr. Kern" }, { name: "Halm" }],
      disposition: "dismissed",
      parties: [{ name: "Martin Amsel" }, { name: "Autohaus Linde GmbH" }],
      costs: "Der Kläger trägt die Kosten des Revisionsverfahrens.",
    });
    expect(quotesOf(listAt(answer.json, "/facts")).join(" ")).toContain("Schaden am Getriebe");
    expect(quotesOf(listAt(answer.json, "/holdings")).join(" ")).toContain("keine Frist gesetzt");
  });
});
