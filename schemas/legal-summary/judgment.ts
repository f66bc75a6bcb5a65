import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { quotes } from "./quotes.ts";
import { statement } from "./statement.ts";

const authority = z.object({ citation: leaf.text({ description: "As cited, to the letter" }), quotes });

/** What only judgments have. */
export const judgmentFields = {
  court: leaf.name({
    aliases: labels(
      "Supreme Court | Court of Appeal | High Court | District Court | In the | Tribunal | Gericht | Bundesgerichtshof | Amtsgericht | Landgericht | Cour | Cour de cassation | Juzgado | Tribunal Supremo | Tribunale | Corte di Cassazione",
    ),
  }),
  jurisdiction: leaf.text({}),
  caseNumbers: leaf.texts("identifier", {
    description: "Case or docket numbers, as printed",
    aliases: labels(
      "Case No. | Docket No. | No. | Civil Appeal No. | Criminal Appeal No. | Appeal No. | Petition No. | Aktenzeichen | Az. | N° de pourvoi | N° RG | Recurso nº | Procedimiento | R.G. n.",
    ),
  }),
  neutralCitation: leaf.identifier({
    aliases: labels("Neutral citation | Citation | Neutral Citation Number"),
  }),
  ecli: leaf.identifier({ aliases: labels("ECLI") }),
  caseName: leaf.name({
    description: "Such as: Smith v Jones",
    aliases: labels("v. | vs. | versus | v | contra | ./. | c/"),
  }),
  judges: leaf.list(
    z.object({
      name: leaf.name({
        aliases: labels(
          "Judge | Justice | Coram | Before | Hon'ble | J. | Richter | Président | Magistrado | Ponente | Giudice | Presidente",
        ),
      }),
      role: leaf.choice(["author", "concurring", "dissenting"], {}),
    }),
  ),
  hearingDates: leaf.texts("date", {
    description: "ISO dates",
    metric: "set",
    aliases: labels(
      "Heard on | Hearing date | Date of hearing | Verhandlung vom | Audience du | Vista | Udienza",
    ),
  }),
  decisionDate: leaf.date({
    aliases: labels(
      "Date of judgment | Decided on | Judgment delivered | Pronounced on | Dated | Urteil vom | Beschluss vom | Arrêt du | Jugement du | Sentencia de | Sentenza del | Date",
    ),
  }),
  proceduralHistory: leaf.list(
    z.object({
      court: leaf.name({}),
      date: leaf.date({}),
      outcome: leaf.sentence({ evidence: "quoted" }),
      quotes,
    }),
  ),
  facts: leaf.list(statement, {
    aliases: labels(
      "Facts | Background | Factual background | Tatbestand | Sachverhalt | Faits | Antecedentes de hecho | Hechos | Fatto",
    ),
  }),
  issues: leaf.list(
    z.object({
      id: leaf.identifier({ evidence: "derived" }),
      text: leaf.sentence({ evidence: "quoted", description: "The question to decide" }),
      quotes,
    }),
    {
      aliases: labels("Issue | Issues | Question | Point for determination | Moyen | Rechtsfrage | Cuestión"),
    },
  ),
  arguments: leaf.list(
    z.object({
      by: leaf.name({ evidence: "derived" }),
      text: leaf.sentence({ evidence: "quoted" }),
      quotes,
    }),
    {
      aliases: labels(
        "Submissions | Arguments | Contentions | submitted | contended | Vortrag | Moyens | Alegaciones | Motivi",
      ),
    },
  ),
  reasoning: leaf.list(statement, {
    aliases: labels(
      "Analysis | Reasons | Discussion | Consideration | Entscheidungsgründe | Gründe | Motifs | Fundamentos de derecho | Diritto",
    ),
  }),
  holdings: leaf.list(
    z.object({
      issueId: leaf.identifier({ evidence: "derived" }),
      text: leaf.sentence({ evidence: "quoted" }),
      quotes,
    }),
    {
      aliases: labels(
        "Held | we hold | Conclusion | Decision | Tenor | Par ces motifs | Dispositif | Fallo | Fallamos | P.Q.M.",
      ),
    },
  ),
  disposition: leaf.choice(
    ["allowed", "dismissed", "partly-allowed", "remanded", "affirmed", "reversed", "settled", "other"],
    {
      valueAliases: {
        allowed: labels(
          "appeal is allowed | petition is allowed | appeal allowed | wird stattgegeben | fait droit | estimamos | accoglie",
        ),
        dismissed: labels(
          "appeal is dismissed | petition is dismissed | dismissed | abgewiesen | zurückgewiesen | rejette | rejeté | desestimamos | desestima | rigetta | respinge",
        ),
        "partly-allowed": labels(
          "partly allowed | allowed in part | teilweise | partiellement | parcialmente | parzialmente | in parte",
        ),
        remanded: labels("remanded | remitted | zurückverwiesen | renvoie | devuelve | rinvia"),
        affirmed: labels("affirmed | upheld | bestätigt | confirme | confirma | conferma"),
        reversed: labels(
          "reversed | set aside | quashed | aufgehoben | infirme | casse | revoca | annulla | cassa",
        ),
        settled: labels("settled | settlement | Vergleich | transaction | acuerdo | conciliazione"),
      },
    },
  ),
  relief: leaf.list(statement),
  costs: leaf.text({ aliases: labels("Costs | no order as to costs | Kosten | dépens | costas | spese") }),
  statutesCited: leaf.list(authority, { description: "Statutes and sections, each as cited" }),
  precedents: leaf.list(
    z.object({
      citation: leaf.text({ description: "As cited, to the letter" }),
      treatment: leaf.choice(["relied", "distinguished", "overruled", "mentioned"], {}),
      quotes,
    }),
    { description: "Earlier decisions, each as cited" },
  ),
  dissents: leaf.list(statement),
};
