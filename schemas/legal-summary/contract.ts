import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { clauseWords } from "./clause-words.ts";
import { quotes } from "./quotes.ts";

const categories = Object.keys(clauseWords) as [keyof typeof clauseWords, ...(keyof typeof clauseWords)[]];

const duration = z
  .object({
    text: leaf.text({
      description: "As printed, such as: two (2) years",
      aliases: labels(
        "Term | Term of agreement | for a period of | Duration | Laufzeit | Vertragsdauer | Durée | Duración | Vigencia | Durata",
      ),
    }),
    value: leaf.decimal({ evidence: "derived", description: "The number of units" }),
    unit: leaf.choice(["day", "week", "month", "year"], {
      valueAliases: {
        day: labels("days | Tage | jours | días | giorni"),
        week: labels("weeks | Wochen | semaines | semanas | settimane"),
        month: labels("months | Monate | mois | meses | mesi"),
        year: labels("years | Jahre | ans | années | años | anni"),
      },
    }),
  })
  .prefault({});

/** What only contracts have. */
export const contractFields = {
  contractType: leaf.choice(
    [
      "affiliate",
      "agency",
      "collaboration",
      "co-branding",
      "consulting",
      "development",
      "distributor",
      "employment",
      "endorsement",
      "franchise",
      "hosting",
      "intellectual-property",
      "joint-venture",
      "lease",
      "license",
      "loan",
      "maintenance",
      "manufacturing",
      "marketing",
      "nda",
      "non-compete",
      "outsourcing",
      "privacy-policy",
      "promotion",
      "purchase",
      "reseller",
      "services",
      "sponsorship",
      "strategic-alliance",
      "supply",
      "terms-of-service",
      "transportation",
      "other",
    ],
    {
      valueAliases: {
        nda: labels(
          "Non-disclosure agreement | Nondisclosure | Confidentiality agreement | Mutual non-disclosure | NDA | Geheimhaltungsvereinbarung | Vertraulichkeitsvereinbarung | Accord de confidentialité | Acuerdo de confidencialidad | Accordo di riservatezza",
        ),
        license: labels(
          "License agreement | Licence agreement | Lizenzvertrag | Contrat de licence | Contrato de licencia | Contratto di licenza",
        ),
        lease: labels(
          "Lease agreement | Lease | Tenancy | Mietvertrag | Contrat de bail | Contrato de arrendamiento | Contratto di locazione",
        ),
        employment: labels(
          "Employment agreement | Employment contract | Arbeitsvertrag | Contrat de travail | Contrato de trabajo | Contratto di lavoro",
        ),
        services: labels(
          "Services agreement | Master services agreement | Dienstleistungsvertrag | Prestation de services | Prestación de servicios | Prestazione di servizi",
        ),
        supply: labels(
          "Supply agreement | Liefervertrag | Contrat de fourniture | Contrato de suministro | Contratto di fornitura",
        ),
        purchase: labels(
          "Purchase agreement | Sale agreement | Kaufvertrag | Contrat de vente | Contrato de compraventa | Contratto di vendita",
        ),
        loan: labels(
          "Loan agreement | Credit agreement | Darlehensvertrag | Contrat de prêt | Contrato de préstamo | Contratto di mutuo",
        ),
        consulting: labels(
          "Consulting agreement | Consultancy | Beratervertrag | Contrat de conseil | Contrato de consultoría",
        ),
        distributor: labels(
          "Distribution agreement | Distributor agreement | Vertriebsvertrag | Contrat de distribution | Contrato de distribución",
        ),
        franchise: labels("Franchise agreement | Franchisevertrag | Contrat de franchise"),
        "terms-of-service": labels(
          "Terms of service | Terms of use | Terms and conditions | Nutzungsbedingungen | AGB | Conditions générales | Términos y condiciones | Termini di servizio",
        ),
        "privacy-policy": labels(
          "Privacy policy | Datenschutzerklärung | Politique de confidentialité | Política de privacidad | Informativa sulla privacy",
        ),
      },
    },
  ),
  contractId: leaf.identifier({
    aliases: labels(
      "Contract No. | Agreement No. | Vertragsnummer | N° de contrat | Nº de contrato | N. contratto",
    ),
  }),
  agreementDate: leaf.date({
    description: "Date of the agreement itself",
    aliases: labels(
      "dated | dated as of | made as of | entered into as of | Agreement date | Vertrag vom | en date du | con fecha | in data | Date",
    ),
  }),
  effectiveDate: leaf.date({
    description: "From when it holds",
    aliases: labels(
      "Effective Date | effective as of | as of | commencement date | in Kraft ab | Vertragsbeginn | date d'effet | entrée en vigueur | fecha de entrada en vigor | data di decorrenza",
    ),
  }),
  executionDate: leaf.date({
    description: "Date of signature",
    aliases: labels(
      "Date | Signed | Executed | Datum | Unterzeichnet am | Fait le | Firmado el | Firmato il",
    ),
  }),
  expirationDate: leaf.date({
    description: "Until when it holds; null where it has no end",
    aliases: labels(
      "expires on | Expiration date | until | end date | endet am | expire le | vence el | scade il",
    ),
  }),
  isPerpetual: leaf.flag({ description: "True where it holds without end" }),
  term: duration,
  renewal: z
    .object({
      kind: leaf.choice(["none", "automatic", "optional"], {
        valueAliases: {
          automatic: labels(
            "automatically renew | shall renew automatically | verlängert sich automatisch | tacite reconduction | renovación automática | rinnovo automatico | rinnovo tacito",
          ),
          optional: labels(
            "may be renewed | option to renew | Verlängerungsoption | peut être renouvelé | podrá renovarse",
          ),
        },
      }),
      term: duration,
      noticePeriod: duration,
    })
    .prefault({}),
  governingLaw: leaf.text({
    description: "Country or state whose law applies, as printed, such as: State of Delaware",
    aliases: labels(
      "governed by the laws of | laws of the State of | governed by and construed in accordance with the laws of | Governing law | Applicable law | Recht der | droit applicable | régi par le droit | ley aplicable | se regirá por las leyes de | legge applicabile",
    ),
  }),
  disputeResolution: z
    .object({
      forum: leaf.text({
        description: "Courts or arbitral body, as printed",
        aliases: labels(
          "exclusive jurisdiction | courts of | venue | Gerichtsstand | tribunaux de | tribunales de | foro competente",
        ),
      }),
      arbitration: leaf.flag({ description: "True where disputes go to arbitration" }),
      seat: leaf.text({
        description: "Seat of the arbitration",
        aliases: labels("seat of arbitration | place of arbitration | Schiedsort | siège de l'arbitrage"),
      }),
    })
    .prefault({}),
  paymentTerms: leaf.list(z.object({ text: leaf.sentence({ evidence: "quoted" }), quotes })),
  terminationRights: leaf.list(
    z.object({
      party: leaf.name({ evidence: "derived" }),
      reason: leaf.choice(["cause", "convenience"], {}),
      notice: leaf.text({ description: "Notice as printed" }),
      quotes,
    }),
  ),
  obligations: leaf.list(
    z.object({
      party: leaf.name({ evidence: "derived" }),
      text: leaf.sentence({ evidence: "quoted" }),
      deadline: leaf.text({}),
      condition: leaf.text({ evidence: "quoted" }),
      quotes,
    }),
  ),
  clauses: leaf.list(
    z.object({
      category: leaf.choice(categories, {
        description: "One of the 41 categories of CUAD",
        valueAliases: clauseWords,
      }),
      answer: leaf.choice(["yes", "no", "not-found"], {}),
      normalized: leaf.text({
        evidence: "derived",
        description: "ISO date, duration, perpetual, or yes or no",
      }),
      quotes,
      section: leaf.text({ description: "Number or heading of the section, as printed" }),
    }),
    {
      description: "One entry a category that the contract speaks of",
      aliases: labels("Section | Clause | Article | § | Artikel | Artículo | Articolo"),
    },
  ),
  signatures: leaf.list(
    z.object({
      party: leaf.name({ aliases: labels("By | For and on behalf of | Für | Pour | Por | Per") }),
      name: leaf.name({ aliases: labels("Name | Print name | Nom | Nombre | Nome") }),
      title: leaf.text({
        aliases: labels("Title | Position | Titel | Funktion | Titre | Cargo | Qualifica"),
      }),
      date: leaf.date({ aliases: labels("Date | Datum | Fecha | Data") }),
      signed: leaf.flag({}),
    }),
    { aliases: labels("IN WITNESS WHEREOF | Signature | Signatures | Unterschrift | Firma | Firmas") },
  ),
  exhibits: leaf.texts("text", {
    description: "Titles of annexes, as printed",
    aliases: labels("Exhibit | Schedule | Annex | Appendix | Anlage | Anhang | Annexe | Anexo | Allegato"),
  }),
};
