import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { labelsOf } from "./labels-of.ts";
import { adjustments } from "./adjustments.ts";

const amount = (term: string, aliases: readonly string[]) => leaf.decimal({ term, aliases });

const line = z.object({
  lineId: leaf.identifier({
    term: "BT-126",
    aliases: labels(`
          Pos. | Pos | Position | Line | Line No. | Item No. | No. | # | Nr. | Lfd. Nr. | N° | Ligne
          Nº | Línea | Riga | N. | Regel | Lp. | L.p.
        `),
  }),
  position: leaf.integer({ evidence: "derived", description: "1 for the first line, and so on" }),
  name: leaf.text({
    term: "BT-153",
    description: "What was sold, as printed, in one line",
    aliases: [
      ...labels(`
          Description | Item | Item description | Product | Product name | Service | Article | Details
          Particulars | Goods | Activity | Work | Beschreibung | Bezeichnung | Artikel
          Artikelbezeichnung | Leistung | Produkt | Text | Warenbezeichnung | Leistungsbeschreibung
          Désignation | Libellé | Produit | Prestation | Descripción | Concepto | Artículo | Producto
          Detalle | Descrizione | Articolo | Prodotto | Prestazione | Servizio | Omschrijving
          Dienst | Artikelomschrijving | Descrição | Designação | Artigo | Benämning | Beskrivning | Beskrivelse | Vara
          Nazwa | Nazwa towaru lub usługi | Nazwa towaru/usługi | Nazwa towaru | Nazwa usługi | Opis | Kuvaus | Tuote | Tekst | Varetekst | Varenavn | Popis | Název | Označení | Označení dodávky | Položka
        `),
      ...labelsOf("name"),
    ],
  }),
  description: leaf.text({ term: "BT-154", description: "Further text of the line, below its name" }),
  sellerItemId: leaf.identifier({
    term: "BT-155",
    aliases: labels(`
          Item No. | Item code | SKU | Article No. | Product code | Part No. | Code | Ref.
          Artikelnummer | Artikel-Nr. | Art.-Nr. | Art.Nr. | Art. Nr. | Référence | Réf.
          Code article | Referencia | Código | Codice | Cod. articolo | Cod. | Artikelcode | Artikelnr.
        `),
  }),
  buyerItemId: leaf.identifier({
    term: "BT-156",
    aliases: labels(
      "Your item No. | Customer item | Ihre Artikelnummer | Votre référence article | Su referencia",
    ),
  }),
  gtin: leaf.gtin({
    term: "BT-157",
    aliases: labels("GTIN | EAN | UPC | Barcode | EAN-Code | Code EAN | Código EAN | Codice EAN"),
  }),
  classification: leaf.identifier({
    term: "BT-158",
    aliases: labels(`
          HS code | Commodity code | Tariff code | HTS | Zolltarifnummer | Warennummer | Code douanier
          Código arancelario | Codice doganale
        `),
  }),
  origin: leaf.country({
    term: "BT-159",
    aliases: labels(`
          Country of origin | Origin | Ursprungsland | Pays d'origine | País de origen
          Paese di origine
        `),
  }),
  orderLine: leaf.identifier({
    term: "BT-132",
    aliases: labels("Order line | PO line | Bestellposition | Ligne de commande"),
  }),
  quantity: leaf.decimal({
    term: "BT-129",
    aliases: [
      ...labels(`
          Qty | Qty. | Quantity | Hours | Units | Pcs | Menge | Anzahl | Stück | Std. | Stunden | Qté
          Qte | Quantité | Nombre | Cant. | Cantidad | Uds. | Unidades | Q.tà | Q.ta | Qtà | Quantità
          Aantal | Hoeveelheid | Uren | Stuks | Qtd. | Qtd | Quantidade | Antal | Antall | Ilość | Määrä | Množství | Počet | Počet MJ
        `),
      ...labelsOf("quantity"),
    ],
  }),
  unit: leaf.text({
    term: "BT-130",
    description: "Unit as printed",
    metric: "exact-ci",
    aliases: [
      ...labels(`
          Unit | UOM | U/M | Units | Einheit | Einh. | ME | Mengeneinheit | Unité | U. | Unidad | Ud.
          Unità | U.M. | UM | Eenheid | Enhet | Enhed | J.m. | Jedn. miary | Yksikkö | MJ | Jednotka
        `),
      ...labelsOf("unit"),
    ],
  }),
  unitCode: leaf.identifier({
    evidence: "derived",
    description: "UN/ECE Recommendation 20 code, such as C62 or HUR",
  }),
  baseQuantity: leaf.decimal({
    term: "BT-149",
    description: "Quantity that the unit price is for, where it is not 1",
    aliases: labels("Price unit | Preiseinheit | PE | per | Base de prix"),
  }),
  grossUnitPrice: leaf.decimal({
    term: "BT-148",
    description: "Unit price before its discount",
    aliases: labels(`
          List price | Gross price | RRP | Listenpreis | Bruttopreis | Prix brut | Prix catalogue
          Precio de lista | Prezzo di listino
        `),
  }),
  unitDiscount: leaf.decimal({
    term: "BT-147",
    description: "Discount on one unit",
    aliases: ["Unit discount", "Rabatt pro Einheit", "Remise unitaire"],
  }),
  unitPrice: leaf.decimal({
    term: "BT-146",
    description: "Price of one unit as printed, after its discount",
    aliases: [
      ...labels(`
          Unit price | Price | Rate | Price per unit | Unit cost | Price each | Each | Hourly rate
          Net price | Einzelpreis | E-Preis | EP | Preis | Stückpreis | Preis/Einheit
          Preis pro Einheit | Stundensatz | Nettopreis | Einzel | Prix unitaire | P.U. | PU | P.U. HT
          PU HT | Prix unitaire HT | Prix | Prix unit. | Precio unitario | Precio | P. unitario
          Precio ud. | Prezzo unitario | Prezzo unit. | Prezzo | Prezzo un. | Prijs | Stukprijs
          Eenheidsprijs | Prijs per stuk | Tarief | Preço unitário | Preço unit. | Preço | À-pris | Pris | Styckpris | Enhetspris | Enhedspris
          Stk. pris | Cena netto | Cena jednostkowa | Cena jedn. | Cena jedn. netto | Cena jednostkowa netto | Cena | Cena za MJ | Jednotková cena | Cena bez DPH | Cena/MJ | Yksikköhinta | Hinta
        `),
      ...labelsOf("unitPrice"),
    ],
  }),
  allowances: leaf.list(
    z.object({ ...adjustments.parts, amount: amount("BT-136", adjustments.discountWords) }),
    {
      aliases: adjustments.discountWords,
      description: "Reductions of this line; amounts are positive",
    },
  ),
  charges: leaf.list(z.object({ ...adjustments.parts, amount: amount("BT-141", adjustments.chargeWords) }), {
    description: "Additions to this line; amounts are positive",
  }),
  netAmount: leaf.decimal({
    term: "BT-131",
    description:
      "Amount of the line without tax; in documents with prices that include tax, leave it null and fill grossAmount",
    aliases: [
      ...labels(`
          Amount | Total | Line total | Net amount | Net | Total net | Line amount | Ext. price
          Extended price | Subtotal | Amount excl. VAT | Total excl. VAT | Betrag | Gesamtpreis
          Gesamt | Summe | Netto | Nettobetrag | G-Preis | GP | Gesamt netto | Positionssumme
          Zeilensumme | Montant | Montant HT | Total HT | Prix total | Importe | Importe neto
          Importo | Totale | Importo netto | Prezzo totale | Bedrag | Totaal | Regeltotaal | Taxable value | Belopp | Summa | Beløb | Beløp | Wartość netto | Wartość | Valor | Yhteensä | Bez DPH | Celkem bez DPH | Základ | I alt | Bedrag excl. | Radsumma
          Totaal excl. BTW
        `),
      ...labelsOf("netAmount"),
    ],
  }),
  taxCategory: leaf.identifier({
    term: "BT-151",
    evidence: "derived",
    description: "EN 16931 category: S, Z, E, AE, K, G, O, L or M",
  }),
  taxRate: leaf.percent({
    term: "BT-152",
    aliases: [
      ...labels(`
          VAT % | VAT rate | VAT | Tax % | Tax rate | Tax | GST % | MwSt. | MwSt % | USt. | USt %
          Steuersatz | MwSt-Satz | TVA | TVA % | Taux TVA | Taux | % TVA | IVA | IVA % | % IVA
          Tipo IVA | Aliquota | Aliquota IVA | Al. IVA | BTW % | BTW | BTW-tarief | BTW tarief | Moms | Moms % | MVA | MVA % | Stawka VAT | ALV | ALV % | DPH % | Sazba DPH | Sazba
        `),
      ...labelsOf("taxRate"),
    ],
  }),
  taxAmount: leaf.decimal({
    aliases: [
      ...labels(`
          VAT amount | Tax amount | MwSt-Betrag | Steuerbetrag | Montant TVA | Importe IVA | Cuota IVA
          Importo IVA | Imposta | Kwota VAT | DPH | Výše DPH | Momsbelopp | Momsbeløb
        `),
      ...labelsOf("taxAmount"),
    ],
  }),
  grossAmount: leaf.decimal({
    description: "Amount of the line with tax",
    aliases: [
      ...labels(`
          Gross amount | Amount incl. VAT | Total incl. VAT | Gross | Total incl. tax | Brutto
          Bruttobetrag | Gesamt brutto | Montant TTC | Total TTC | Importe con IVA | Total con IVA
          Totale ivato | Importo lordo | Price incl. VAT | Preis inkl. MwSt. | Betrag inkl. MwSt. | Prix TTC | Prijs incl. BTW | Bedrag incl. BTW | Totaal incl. BTW | Wartość brutto | Total com IVA | Belopp inkl. moms | Celkem s DPH | Cena s DPH | Celkem | Beløb inkl. moms
        `),
      ...labelsOf("grossAmount"),
    ],
  }),
  period: z.object({ start: leaf.date({ term: "BT-134" }), end: leaf.date({ term: "BT-135" }) }).prefault({}),
  note: leaf.text({ term: "BT-127" }),
});

export const lineFields = {
  lines: leaf.list(line, {
    description:
      "Every line of goods or services, in the order of the document; no subtotals, no carried-forward rows",
    aliases: labels(`
          Items | Line items | Positions | Positionen | Artikel | Leistungen | Lignes | Articles
          Líneas | Conceptos | Righe | Voci
        `),
  }),
};
