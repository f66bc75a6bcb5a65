import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { labelsOf } from "./labels-of.ts";
import { taxWords } from "./tax-words.ts";

/** One tax of an invoice. */
export const tax = z.object({
  category: leaf.choice(["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"], {
    term: "BT-118",
    description:
      "EN 16931 category: S standard or reduced, Z zero, E exempt, AE reverse charge, K intra-community, G export, O outside",
    valueAliases: {
      AE: labels(`
          Reverse charge | Steuerschuldnerschaft des Leistungsempfängers | Autoliquidation
          Inversión del sujeto pasivo | Inversione contabile
        `),
      K: labels(`
          Intra-community supply | Innergemeinschaftliche Lieferung | Livraison intracommunautaire
          Entrega intracomunitaria | Cessione intracomunitaria
        `),
      E: labels(`
          Exempt | VAT exempt | Steuerfrei | Umsatzsteuerfrei | Exonéré | TVA non applicable | Exento
          Esente
        `),
      G: labels("Export | Ausfuhrlieferung | Exportation | Exportación | Esportazione"),
    },
  }),
  name: leaf.text({ description: "VAT, GST, PST, sales tax, as printed", metric: "exact-ci" }),
  rate: leaf.percent({
    term: "BT-119",
    aliases: [
      ...labels(`
          VAT rate | Tax rate | Rate | VAT % | Steuersatz | MwSt-Satz | USt-Satz | Satz | MwSt. %
          Taux | Taux TVA | Taux de TVA | Tipo | Tipo IVA | % IVA | Aliquota | Aliquota IVA | %
          Taxa | Taxa IVA | Taxa de IVA | Stawka | Stawka VAT | Sazba | Sazba DPH | Momssats | MVA-sats | ALV % | Verokanta
        `),
      ...labelsOf("taxRate"),
    ],
  }),
  taxable: leaf.decimal({
    term: "BT-116",
    description: "Amount that the tax is on",
    aliases: [
      ...labels(`
          Taxable amount | Net | Net amount | Base | Tax base | Goods | Nettobetrag | Netto
          Bemessungsgrundlage | Base HT | Montant HT | Base imponible | Imponibile | Totale imponibile
          Incidência | Base de incidência | Base tributável | Wartość netto | Základ daně | Základ DPH | Momsunderlag | Momsgrundlag | Mva-grunnlag | Veroton
        `),
      ...labelsOf("taxable"),
    ],
  }),
  amount: leaf.decimal({
    term: "BT-117",
    description: "Tax at this rate",
    aliases: [
      "VAT amount",
      "Tax amount",
      "Steuerbetrag",
      "MwSt-Betrag",
      "Steuer",
      "Montant TVA",
      "TVA",
      "Cuota",
      "Cuota IVA",
      "Importe IVA",
      "Imposta",
      "Importo IVA",
      "Valor IVA",
      "Valor do IVA",
      "Montante IVA",
      "Imposto",
      "Kwota VAT",
      "Momsbelopp",
      "Momsbeløb",
      ...taxWords,
      ...labelsOf("taxAmount"),
    ],
  }),
  exemptionReason: leaf.text({
    term: "BT-120",
    description: "Why no tax is charged, as printed",
    aliases: labels(`
          Exemption reason | Reverse charge | Reverse charged | VAT exempt | Exempt from VAT | Tax exempt
          Outside the scope of VAT | Intra-community supply | Article 196 | Article 44 | Article 138
          Steuerschuldnerschaft des Leistungsempfängers | Steuerfrei | Steuerfreie
          innergemeinschaftliche Lieferung | Kleinunternehmer | § 19 UStG | § 13b UStG | § 4 UStG
          umsatzsteuerfrei | Steuerbefreiung | Autoliquidation | TVA non applicable
          Exonération de TVA | Exonéré de TVA | Livraison intracommunautaire | 293 B du CGI
          Inversión del sujeto pasivo | Exento de IVA | Operación exenta | Entrega intracomunitaria
          Inversione contabile | Esente IVA | Non imponibile | Fuori campo IVA
        `),
  }),
});
