import { wholeName } from "./whole-name.ts";

/** Names that papers about money have in common. */
export const commonNames = {
  ownNumber: wholeName(
    "(?:(?:invoice|bill|document|receipt|credit note|ticket|rechnungs?|facture|factura|fattura) )?(?:number|no|nr|num|id|nummer|numero)|rechnungsn(?:umme)?r|beleg(?:nr|nummer)|invoice",
  ),
  ownDate: wholeName(
    "(?:(?:invoice|bill|billing|document|issue|receipt|transaction|purchase|rechnungs) )?(?:date|datum)|date (?:of (?:issue|invoice|purchase)|issued)|issued(?: on| at)?|rechnungsdatum|fecha|date facture",
  ),
  seller: wholeName(
    "(?:vendor|seller|supplier|merchant|store|shop|retailer|restaurant|issuer|biller|company|sender|from|lieferant|verkäufer|händler|fournisseur|vendeur|proveedor|fornitore)(?: (?:company )?name)?|name of (?:the )?(?:vendor|seller|supplier|merchant|store|shop|company)",
  ),
  buyer: wholeName(
    "(?:customer|buyer|client|recipient|bill to|billed to|purchaser|kunde|käufer|cliente)(?: (?:company )?name)?|name of (?:the )?(?:customer|buyer|client)",
  ),
  net: wholeName(
    "sub ?total|net(?: (?:total|amount|sum|value))?|total net|amount net|(?:total |amount )?(?:before|excl|excluding|without) (?:tax|vat)|netto(?:betrag|summe)?|zwischensumme|total ht",
  ),
  tax: wholeName(
    "(?:total )?(?:tax|taxes|vat|gst|sales tax|mwst|ust|iva|tva)(?: (?:amount|total|sum|value|betrag))?|steuer(?:betrag)?",
  ),
  gross: wholeName(
    "(?:(?:grand|invoice|gross|bill|receipt|order|final|overall) )?total(?: (?:amount|gross|price|sum|cost|value|paid))?|total incl(?:uding)? (?:tax|vat)|gross(?: (?:total|amount|sum))?|(?:invoice )?amount|amount total|sum|brutto(?:betrag|summe)?|gesamt ?(?:betrag|summe)?|summe|rechnungsbetrag|total ttc|importe total",
  ),
  currency: wholeName("currency(?: code)?|währung|devise|moneda|valuta"),
  name: wholeName(
    "(?:(?:item|product|article|service|line) )?(?:description|name|title|text|label)|item|product|article|service|bezeichnung|artikel|beschreibung|désignation",
  ),
  quantity: wholeName("qty|quantity|count|pieces|menge|anzahl|stück|cantidad|quantité|quantità"),
  unitPrice: wholeName(
    "(?:(?:unit|item|single|net) )?(?:price|cost)(?: (?:each|per (?:unit|item|piece)))?|rate|einzelpreis|stückpreis|preis|prix|precio",
  ),
  amount: wholeName(
    "(?:(?:line|row|item|net|sub) ?)?(?:total|amount|sum)(?: (?:amount|price|net))?|subtotal|net|(?:total|line|extended) (?:price|cost)|betrag|gesamt(?:preis)?|summe|montant|importe|importo",
  ),
  list: wholeName(
    "(?:line |invoice |receipt |order |purchased )?items|(?:invoice |order )?lines|positions|products|articles|goods|services|positionen|artikel",
  ),
  code: wholeName("sku|code|(?:item|article|product|part) (?:code|no|nr|number|id)|artikel(?:nummer|nr)"),
} as const;
