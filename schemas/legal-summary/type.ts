import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { contractFields } from "./contract.ts";
import { judgmentFields } from "./judgment.ts";
import { quotes } from "./quotes.ts";
import { statement } from "./statement.ts";

/** What every legal document has, what only contracts and what only judgments have; `kind` says which of them are filled. */
export const legalSummaryType = z.object({
  kind: leaf.choice(["contract", "judgment", "other"], {
    valueAliases: {
      contract: labels(
        "Agreement | Contract | Terms of service | Lease | Vertrag | Vereinbarung | Contrat | Accord | Contrato | Acuerdo | Contratto | Accordo",
      ),
      judgment: labels(
        "Judgment | Judgement | Appellant | Respondent | Petitioner | Opinion of the court | Urteil | Beschluss | Im Namen des Volkes | Arrêt | Jugement | Sentencia | Sentenza",
      ),
    },
  }),
  title: leaf.text({
    description: "Title as printed",
    aliases: labels(
      "Agreement | Judgment | Vertrag | Urteil | Contrat | Arrêt | Contrato | Sentencia | Contratto | Sentenza",
    ),
  }),
  language: leaf.language({}),
  summary: leaf.list(statement, {
    description: "What the document says, in three to eight sentences, each with its quotes",
  }),
  parties: leaf.list(
    z.object({
      name: leaf.name({
        description: "Full legal name as printed",
        aliases: labels(
          "Party | between | by and between | and | Parteien | zwischen | entre | tra | Appellant | Respondent | Plaintiff | Defendant | Kläger | Beklagter",
        ),
      }),
      role: leaf.text({ evidence: "derived", description: "Such as licensor, landlord, appellant" }),
      alias: leaf.text({ description: "Short name that the document gives it" }),
      address: leaf.address({}),
      registrationId: leaf.identifier({}),
      signatory: leaf.name({}),
    }),
    { aliases: labels("Parties | The Parties | Parteien | Les parties | Las partes | Le parti") },
  ),
  keyDates: leaf.list(z.object({ label: leaf.text({ evidence: "derived" }), date: leaf.date({}), quotes }), {
    description: "Dates that matter, each with its passage",
  }),
  keyAmounts: leaf.list(
    z.object({
      label: leaf.text({ evidence: "derived" }),
      amount: leaf.decimal({}),
      currency: leaf.currency({}),
      quotes,
    }),
    { description: "Amounts that matter, each with its passage" },
  ),
  definedTerms: leaf.list(
    z.object({ term: leaf.text({}), definition: leaf.sentence({ evidence: "quoted" }), quotes }),
    {
      aliases: labels(
        "Definitions | means | shall mean | Begriffsbestimmungen | Définitions | Definiciones | Definizioni",
      ),
    },
  ),
  riskFlags: leaf.list(
    z.object({
      severity: leaf.choice(["low", "medium", "high"], {}),
      text: leaf.sentence({ evidence: "quoted" }),
      quotes,
    }),
    { description: "What a reader should look at twice" },
  ),
  openQuestions: leaf.texts("sentence", {
    evidence: "derived",
    metric: "text",
    description: "What the document leaves open",
  }),
  ...contractFields,
  ...judgmentFields,
});
