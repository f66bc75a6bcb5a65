import { labels } from "../../src/schema/labels.ts";

/** The 41 categories of CUAD with words that stand in such clauses. */
export const clauseWords = {
  "document-name": labels("Agreement | Contract | Vertrag | Contrat | Contrato | Contratto"),
  parties: labels("by and between | between | zwischen | entre les soussignés | entre | tra"),
  "agreement-date": labels(
    "dated as of | entered into on | made on | vom | en date du | con fecha | in data",
  ),
  "effective-date": labels(
    "effective date | effective as of | comes into force | in Kraft | entre en vigueur | entra en vigor | decorrenza",
  ),
  "expiration-date": labels(
    "expire | expiration | expires | endet am | expiration | expire le | vencimiento | scadenza",
  ),
  "renewal-term": labels(
    "renew | renewal | automatically renew | verlängert sich | renouvellement | tacite reconduction | renovación | prórroga | rinnovo",
  ),
  "notice-period-to-terminate-renewal": labels(
    "notice of non-renewal | prior to the expiration | intent not to renew | Kündigungsfrist | préavis | preaviso | preavviso",
  ),
  "governing-law": labels(
    "governed by | governing law | laws of | jurisdiction | anwendbares Recht | unterliegt dem Recht | droit applicable | régi par | ley aplicable | se regirá | legge applicabile | regolato dalla legge",
  ),
  "most-favored-nation": labels(
    "most favored | most favoured | more favorable terms | Meistbegünstigung | nation la plus favorisée | nación más favorecida",
  ),
  "non-compete": labels(
    "compete | non-competition | competing business | Wettbewerbsverbot | non-concurrence | no competencia | non concorrenza",
  ),
  exclusivity: labels(
    "exclusive | exclusivity | exclusively | ausschließlich | Exklusivität | exclusivité | exclusividad | esclusiva",
  ),
  "no-solicit-of-customers": labels(
    "solicit customers | solicit any customer | divert business | Kunden abwerben | démarcher les clients | captar clientes",
  ),
  "competitive-restriction-exception": labels(
    "notwithstanding the foregoing | except that | shall not prevent | exception to the restriction",
  ),
  "no-solicit-of-employees": labels(
    "solicit for employment | hire any employee | solicit employees | Mitarbeiter abwerben | débauchage | contratar empleados | storno di dipendenti",
  ),
  "non-disparagement": labels(
    "disparage | disparaging | derogatory | herabsetzend | dénigrer | denigrar | denigrare",
  ),
  "termination-for-convenience": labels(
    "terminate at any time | without cause | for convenience | for any reason | ordentliche Kündigung | sans motif | sin causa | recesso | in qualsiasi momento",
  ),
  "rofr-rofo-rofn": labels(
    "right of first refusal | right of first offer | right of first negotiation | Vorkaufsrecht | droit de préemption | derecho de tanteo | diritto di prelazione",
  ),
  "change-of-control": labels(
    "change of control | change in control | merger | Kontrollwechsel | changement de contrôle | cambio de control | cambio di controllo",
  ),
  "anti-assignment": labels(
    "assign | assignment | without the prior written consent | abtreten | Übertragung | céder | cession | ceder | cesión | cedere | cessione",
  ),
  "revenue-profit-sharing": labels(
    "revenue share | royalty | royalties | profit sharing | Umsatzbeteiligung | partage des revenus | participación en los ingresos | redevance",
  ),
  "price-restrictions": labels(
    "price increase | shall not increase | price adjustment | Preisanpassung | révision des prix | incremento de precios",
  ),
  "minimum-commitment": labels(
    "minimum purchase | minimum order | minimum commitment | at least a minimum | no less than a minimum | Mindestabnahme | minimum garanti | compromiso mínimo",
  ),
  "volume-restriction": labels(
    "maximum number | not exceed | up to a maximum | Höchstmenge | volume maximal | volumen máximo",
  ),
  "ip-ownership-assignment": labels(
    "assigns all right | shall own | work made for hire | intellectual property | geistiges Eigentum | propriété intellectuelle | propiedad intelectual | proprietà intellettuale",
  ),
  "joint-ip-ownership": labels(
    "jointly own | joint ownership | jointly owned | gemeinsames Eigentum | copropriété | copropiedad | comproprietà",
  ),
  "license-grant": labels(
    "grants | license to | licence to | right to use | Lizenz | Nutzungsrecht | licence | concède | licencia | concede | licenza",
  ),
  "non-transferable-license": labels(
    "non-transferable | nontransferable | nicht übertragbar | non transférable | non cessible | intransferible | non trasferibile",
  ),
  "affiliate-license-licensor": labels("affiliates of licensor | licensor and its affiliates"),
  "affiliate-license-licensee": labels(
    "affiliates of licensee | licensee and its affiliates | sublicense to affiliates",
  ),
  "unlimited-all-you-can-eat-license": labels(
    "unlimited | enterprise license | without limitation as to number | unbegrenzt | illimité | ilimitada | illimitata",
  ),
  "irrevocable-or-perpetual-license": labels(
    "irrevocable | perpetual | unwiderruflich | unbefristet | irrévocable | perpétuel | irrevocable | perpetua | irrevocabile",
  ),
  "source-code-escrow": labels(
    "escrow | source code | Quellcode | code source | código fuente | codice sorgente",
  ),
  "post-termination-services": labels(
    "after termination | following termination | wind-down | transition services | nach Beendigung | après la résiliation | tras la terminación | dopo la cessazione",
  ),
  "audit-rights": labels(
    "audit | inspect | books and records | prüfen | Einsicht | vérifier | auditoría | verifica",
  ),
  "uncapped-liability": labels(
    "shall not limit | unlimited liability | no limitation of liability | unbeschränkt | responsabilité illimitée | responsabilidad ilimitada",
  ),
  "cap-on-liability": labels(
    "limitation of liability | aggregate liability | shall not exceed | in no event | Haftung | Haftungsbeschränkung | limitation de responsabilité | limitación de responsabilidad | limitazione di responsabilità",
  ),
  "liquidated-damages": labels(
    "liquidated damages | termination fee | penalty | Vertragsstrafe | clause pénale | indemnité forfaitaire | cláusula penal | penale",
  ),
  "warranty-duration": labels(
    "warranty period | warrants for a period | Gewährleistung | Garantie | durée de la garantie | período de garantía | periodo di garanzia",
  ),
  insurance: labels("insurance | insured | Versicherung | assurance | seguro | assicurazione"),
  "covenant-not-to-sue": labels(
    "covenant not to sue | shall not contest | not challenge | Klageverzicht | renonce à tout recours | renuncia a demandar",
  ),
  "third-party-beneficiary": labels(
    "third party beneficiary | third-party beneficiary | Vertrag zugunsten Dritter | tiers bénéficiaire | tercero beneficiario | terzo beneficiario",
  ),
} as const satisfies Record<string, readonly string[]>;
