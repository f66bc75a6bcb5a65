import { expect, it } from "vitest";
import legalSummary from "../../../schemas/legal-summary/index.ts";
import { getAt } from "../../../src/values/get-at.ts";
import { askText } from "./ask-text.ts";

const judgment = (first: string, second: string): string => `Landgericht Hamburg
Aktenzeichen: 312 O 45/23

Im Namen des Volkes

Urteil

In dem Rechtsstreit

${first}

gegen

${second}

hat das Landgericht Hamburg, Zivilkammer 12, auf die mündliche Verhandlung vom 14.11.2023 für Recht erkannt:

1. Die Beklagte wird verurteilt, an die Klägerin 18.450,00 EUR zu zahlen.
`;

it.each([
  [
    "their addresses",
    "Meyer Logistik GmbH, Hafenstraße 1, 20457 Hamburg,",
    "Schulze Handels AG, Domstraße 4,",
  ],
  [
    "who stands in for them",
    "Meyer Logistik GmbH, vertreten durch Anna Holm,",
    "Schulze Handels AG, ansässig in Kiel,",
  ],
  ["nothing but their side", "Meyer Logistik GmbH,", "Schulze Handels AG,"],
])("tells the parties of a case from %s", async (_, first, second) => {
  const { json } = await askText(judgment(`${first} - Klägerin -`, `${second} - Beklagte -`), legalSummary);
  expect([getAt(json, "/parties/0/name"), getAt(json, "/parties/1/name")]).toEqual([
    "Meyer Logistik GmbH",
    "Schulze Handels AG",
  ]);
});
