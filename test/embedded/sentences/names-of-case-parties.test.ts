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

1. Die Beklagte wird verurteilt, an die Klägerin 18.450,00 EUR nebst Zinsen seit dem 01.03.2023 zu zahlen.

2. Die Kosten des Rechtsstreits trägt die Beklagte.

Tatbestand

Die Klägerin verlangt Vergütung aus einem Frachtvertrag vom 12.01.2023. Die Beklagte hat die Ware angenommen.

Entscheidungsgründe

Die Klage ist zulässig und begründet. Der Anspruch folgt aus dem Vertrag.
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
  const names = [0, 1].map((at) => getAt(json, `/parties/${at}/name`));
  expect(names).toEqual(["Meyer Logistik GmbH", "Schulze Handels AG"]);
});
