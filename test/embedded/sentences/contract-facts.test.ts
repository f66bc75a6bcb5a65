import { describe, expect, it } from "vitest";
import { z } from "zod";
import { askText } from "./ask-text.ts";

const text = z.string().nullable();
const facts = z.object({
  parties: z.array(z.string()),
  effectiveDate: z.iso.date().nullable(),
  governingLaw: text,
  term: text,
});

const english = `CONSULTING AGREEMENT

This Consulting Agreement (the "Agreement") is dated as of June 3, 2021 and is made by and between Harbour Light, Inc., a
Delaware corporation with offices at 9 Pier Road, Boston, MA 02110 (the "Company"), and Dr. Ann B. Lowell (the
"Consultant").

1. Services. The Consultant shall advise the Company on the design of lamps.

2. Term. This Agreement shall remain in effect for a period of eighteen (18) months from the date hereof. For a period of
two years after termination the Consultant shall not solicit employees of the Company.

3. Governing Law. This Agreement shall be governed by and construed in accordance with the laws of the Commonwealth of
Massachusetts, without regard to its conflict of laws rules.`;

const german = `DIENSTLEISTUNGSVERTRAG

zwischen der Seewind Software GmbH, Kaistraße 12, 20457 Hamburg (nachfolgend „Auftragnehmer“) und der Berger & Sohn KG,
Am Markt 3, 80331 München (nachfolgend „Auftraggeber“).

§ 1 Gegenstand
Der Auftragnehmer entwickelt für den Auftraggeber eine Software und pflegt sie.

§ 2 Laufzeit
Dieser Vertrag tritt am 1. April 2023 in Kraft und wird für die Dauer von zwei Jahren geschlossen.

§ 3 Recht
Es gilt das Recht der Bundesrepublik Deutschland.`;

const french = `CONTRAT DE PRESTATION DE SERVICES

Entre les soussignés :
La société Clairval Conseil SARL, dont le siège social est situé à 14 rue des Tilleuls, 69003 Lyon (ci-après le
« Prestataire »),
et
La société Durand Frères SAS, dont le siège social est situé à 2 place Carnot, 69002 Lyon (ci-après le « Client »).

Article 1. Objet
Le Prestataire s'engage à fournir au Client des services de conseil en gestion.

Article 2. Durée
Le présent contrat prend effet le 1er janvier 2024 et est conclu pour une durée de trois ans.

Article 3. Droit applicable
Le présent contrat est régi par le droit français.`;

const spanish = `CONTRATO DE ARRENDAMIENTO

En Madrid, a 5 de mayo de 2022, entre Inmobiliaria Levante S.L., con domicilio en Calle Mayor 5, Madrid (en adelante, el
«Arrendador»), y doña María Ruiz Vega (en adelante, la «Arrendataria»).

Primera. Objeto. El Arrendador cede en arrendamiento a la Arrendataria la vivienda situada en Calle Luna 8.

Segunda. Duración. El presente contrato tendrá una duración de cinco años y entrará en vigor el 1 de junio de 2022.

Tercera. Ley aplicable. El presente contrato se regirá por la legislación española.`;

const italian = `CONTRATTO DI FORNITURA

Tra Alfa Utensili S.r.l., con sede legale in Via Roma 10, Torino (di seguito "Fornitore"), e Beta Motori S.p.A., con sede
legale in Corso Italia 4, Milano (di seguito "Cliente"), si conviene quanto segue.

Art. 1 Oggetto. Il Fornitore si impegna a fornire al Cliente componenti meccanici.

Art. 2 Durata. Il presente contratto entra in vigore il 1 marzo 2021 e ha una durata di due anni.

Art. 3 Legge applicabile. Il presente contratto è regolato dalla legge italiana.`;

describe("facts of contracts", () => {
  it.each([
    [
      "English",
      english,
      {
        parties: ["Harbour Light, Inc.", "Ann B. Lowell"],
        effectiveDate: "2021-06-03",
        governingLaw: "Massachusetts",
        term: "eighteen (18) months",
      },
    ],
    [
      "German",
      german,
      {
        parties: ["Seewind Software GmbH", "Berger & Sohn KG"],
        effectiveDate: "2023-04-01",
        governingLaw: "Bundesrepublik Deutschland",
        term: "zwei Jahren",
      },
    ],
    [
      "French",
      french,
      {
        parties: ["Clairval Conseil SARL", "Durand Frères SAS"],
        effectiveDate: "2024-01-01",
        governingLaw: "droit français",
        term: "trois ans",
      },
    ],
    [
      "Spanish",
      spanish,
      {
        parties: ["Inmobiliaria Levante S.L.", "María Ruiz Vega"],
        effectiveDate: "2022-06-01",
        governingLaw: "legislación española",
        term: "cinco años",
      },
    ],
    [
      "Italian",
      italian,
      {
        parties: ["Alfa Utensili S.r.l.", "Beta Motori S.p.A."],
        effectiveDate: "2021-03-01",
        governingLaw: "legge italiana",
        term: "due anni",
      },
    ],
  ])("are read in %s, each grounded in the text", async (_, contract, wanted) => {
    const { json, ungrounded } = await askText(contract, facts);
    expect(json).toEqual(wanted);
    expect(ungrounded).toEqual([]);
  });

  it("are absent where the text does not say them", async () => {
    const { json } = await askText(
      "Our walk began at the harbour and led past the old mill to the lake. We met nobody on the way, and nothing was agreed. In the evening we came home tired but happy and slept well.",
      facts,
    );
    expect(json).toEqual({ parties: [], effectiveDate: null, governingLaw: null, term: null });
  });

  it("go to leaves that are named after roles, ends, sums and notice", async () => {
    const { json, ungrounded } = await askText(
      `This Lease Agreement is made this 5th day of March, 2019, between Elm Street Homes LLC ("Landlord") and Jane M. Carver ("Tenant"). The monthly rent is $1,450.00, payable on the first day of each month. The term of this lease is twelve months, beginning on April 1, 2019 and ending on March 31, 2020. Either party may end this lease upon sixty (60) days' written notice.`,
      z.object({
        landlord: text,
        tenant: text,
        monthlyRent: text,
        startDate: z.iso.date().nullable(),
        endDate: z.iso.date().nullable(),
        noticePeriod: text,
        noticeDays: z.number().int().nullable(),
      }),
    );
    expect(json).toEqual({
      landlord: "Elm Street Homes LLC",
      tenant: "Jane M. Carver",
      monthlyRent: "$1,450.00",
      startDate: "2019-04-01",
      endDate: "2020-03-31",
      noticePeriod: "sixty (60) days",
      noticeDays: 60,
    });
    expect(ungrounded).toEqual([]);
  });

  it("name people who sign for themselves, and put the month first under American law", async () => {
    const { json } = await askText(
      `NON-COMPETE AGREEMENT

As a condition of my work for Lakeside Foods, Inc., an Ohio corporation (the "Company"), I agree to the following terms.

1. I shall not work for a competitor of the Company while I am employed by it, nor tell anybody its recipes.

2. This Agreement shall be governed by the laws of the State of Ohio.

EMPLOYEE:
/s/ Peter J. Holt
Peter J. Holt
Date: 4/9/12`,
      facts,
    );
    expect(json).toMatchObject({
      parties: ["Lakeside Foods, Inc.", "Peter J. Holt"],
      effectiveDate: "2012-04-09",
      governingLaw: "Ohio",
    });
  });
});
