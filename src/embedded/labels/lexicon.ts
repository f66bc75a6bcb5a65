/**
 * What common things are called on paper, for schemas that bring no aliases of their own: property names on the left of
 * the bar, printed labels on the right (English, German, French, Spanish, Italian, some Dutch and Malay).
 */
const entries: readonly string[] = [
  "invoice number, invoice no, invoice id, bill number | invoice number, invoice no, invoice #, inv no, bill no, rechnungsnummer, rechnungs nr, rechnung nr, facture n°, numéro de facture, n° de facture, no facture, número de factura, factura n°, factura nº, nº factura, numero fattura, fattura n, factuurnummer, invoice, rechnung, rechnung nummer, re nr, rg nr, facture, avoir n°, factura, fattura, gutschrift nr, tax invoice no, inv",
  "document number, number, receipt number, ticket number | receipt no, document no, doc no, ticket no, slip no, belegnummer, beleg nr, bon nr, ticket n°, numéro, numero, nummer, no",
  "date, issue date, invoice date, document date, transaction date | date, invoice date, date of issue, issue date, bill date, rechnungsdatum, datum, ausstellungsdatum, date de facture, date de facturation, date d'émission, fecha, fecha de emisión, fecha factura, data, data fattura, data di emissione, factuurdatum, tarikh",
  "due date, payment due, payment date | due date, payment due, pay by, due on, due by, fällig am, fälligkeit, fälligkeitsdatum, zahlbar bis, date d'échéance, échéance, à payer avant le, fecha de vencimiento, vencimiento, scadenza, data scadenza, vervaldatum",
  "delivery date, service date | delivery date, date of delivery, lieferdatum, leistungsdatum, date de livraison, fecha de entrega, data di consegna, leverdatum",
  "order number, purchase order, po number, order id, order reference | order number, order no, purchase order, po number, p.o. no, po no, your order, bestellnummer, bestell nr, auftragsnummer, auftrags nr, n° de commande, bon de commande, commande n°, número de pedido, pedido, numero ordine, ordine n, bestelnummer, ordernummer",
  "customer number, customer id, client number, account number | customer no, customer number, customer id, client id, account no, account number, kundennummer, kunden nr, n° client, numéro client, código cliente, número de cliente, codice cliente, klantnummer",
  "total, grand total, total amount, gross total, amount, invoice total, gross | total, grand total, total amount, amount due, total due, invoice total, total payable, balance due, nett total, total incl, gesamtbetrag, gesamtsumme, rechnungsbetrag, summe, gesamt, zu zahlen, endbetrag, bruttobetrag, total ttc, montant ttc, net à payer, total à payer, montant total, importe total, total a pagar, total factura, totale, totale fattura, totale da pagare, totaal, te betalen, jumlah, net total, nett total, total inclusive of gst, total incl gst, total sales inclusive of gst, total sales incl gst, total sales, total rounded, rounded total, total amt payable, total amt incl gst, total after rounding, bruttosumme, brutto, gesamt brutto, rechnungssumme, solde, montant à payer, total general, importe a pagar, totaal incl btw, total due, amount payable, total amount due, total including vat, total incl vat, total incl tax",
  "subtotal, net, net total, net amount, total net | subtotal, sub total, net total, net amount, total net, total excl, nettobetrag, nettosumme, summe netto, zwischensumme, total ht, montant ht, sous total, base imponible, subtotal, imponibile, totale imponibile, subtotaal, total hors taxe, total before tax, net value, rechnungssumme netto, gesamt netto, net payable before tax, total excluding gst, total excl gst, amount before tax, taxable amount, sum, base",
  "tax, vat, tax amount, total tax, vat amount, gst, sales tax | tax, vat, sales tax, gst, total tax, tax amount, vat amount, mwst, ust, umsatzsteuer, mehrwertsteuer, steuerbetrag, tva, montant tva, total tva, iva, importe iva, btw, total gst, gst amount, total taxes, total tva, steuer, summe mwst, mehrwertsteuerbetrag, vat total, tax total, sst, service tax, cuota iva, totale iva",
  "tax rate, vat rate, rate | tax rate, vat rate, vat %, tax %, mwst satz, steuersatz, ust %, taux tva, taux de tva, tva %, tipo iva, % iva, aliquota, aliquota iva, btw %",
  "currency | currency, währung, devise, monnaie, moneda, divisa, valuta",
  "iban | iban",
  "bic, swift | bic, swift, swift code, bic code",
  "vat id, vat number, tax id, tax number | vat id, vat no, vat number, vat reg no, tax id, tax number, tin, ein, gst no, gst reg no, gst id, ust id, ust idnr, ust id nr, steuernummer, steuer nr, uid, n° tva, tva intracommunautaire, nif, cif, p iva, partita iva, codice fiscale, btw nr, btw nummer",
  "phone, phone number, telephone, mobile | phone, tel, telephone, telefon, téléphone, tél, teléfono, telefono, mobile, mobil, cell, hp",
  "email, email address, mail | email, e-mail, mail, courriel, correo",
  "website, url, web | website, web, url, internet, www, site",
  "address, street address | address, anschrift, adresse, dirección, domicilio, indirizzo, adres, alamat",
  "street | street, straße, rue, calle, via",
  "city, town | city, town, ort, stadt, ville, ciudad, città, plaats",
  "postal code, zip, zip code, postcode | zip, zip code, postcode, postal code, plz, code postal, código postal, cap",
  "country | country, land, pays, país, paese",
  "name, full name, customer name, holder | name, full name, nom, nombre, nome, naam, nama",
  "first name, given name, given names | first name, given name, given names, vorname, prénom, nombre, nome",
  "last name, surname, family name | last name, surname, family name, nachname, nom, apellidos, cognome",
  "date of birth, birth date, birthday, dob | date of birth, birth date, dob, born, geburtsdatum, geboren am, date de naissance, né le, fecha de nacimiento, data di nascita",
  "quantity, qty, count, pieces | quantity, qty, quant, menge, anzahl, stück, stk, quantité, qté, cantidad, cant, ud, quantità, qta, aantal, kuantiti, units, pcs, quant., anz, nb, nombre, number of units, oty, aty, hours, stunden",
  "unit price, price, price per unit | unit price, price, rate, u/price, u.price, u/p, unit cost, price each, einzelpreis, preis, e-preis, ep, stückpreis, prix unitaire, prix, p.u., pu ht, prix unitaire ht, precio, precio unitario, prezzo, prezzo unitario, prijs, stukprijs, harga, nettopreis, einzelpreis netto, stückpreis netto, unit net price, net price, price/unit, preis/einheit, pu, p u ht, prix u, s/price, uvprice, prijs per stuk, list price",
  "amount, line total, total price, net amount, line amount, price | amount, amt, total, line total, total price, ext price, net amount, betrag, gesamtpreis, gesamt, g-preis, gp, summe, netto, montant, montant ht, total ht, prix total, importe, total, importo, totale, bedrag, totaal, jumlah, nettobetrag, gesamtbetrag, total net, line amount, montant total ht, total ht, prix ht, total price, amt rm, amount rm, value, subtotal, prijs incl btw, bedrag excl btw, extended price",
  "description, name, item, product, article, title, product name, item name | description, item, product, article, service, item description, particulars, details, bezeichnung, beschreibung, artikel, leistung, produkt, désignation, description, libellé, article, descripción, concepto, artículo, producto, descrizione, articolo, prodotto, omschrijving, product, butiran, artikelbeschreibung, warenbezeichnung, leistungsbeschreibung, text, position, goods, activity, designation, nom, concepto, detalle, goods description, product description, desc",
  "code, sku, item code, product code, article number | code, sku, item no, item code, product code, art no, artikelnummer, artikel nr, art nr, référence, réf, code article, referencia, código, codice, cod",
  "position, line number, line, no | pos, position, no, #, line, nr, lfd nr, ligne, n°",
  "unit, uom | unit, uom, einheit, einh, me, unité, unidad, u.m., eenheid",
  "discount | discount, disc, rabatt, skonto, remise, rabais, descuento, dto, sconto, korting, diskaun, rem, rem %, nachlass, rab, dcto, scto",
  "shipping, shipping cost, freight | shipping, freight, delivery, s&h, postage, versand, versandkosten, frais de port, livraison, port, envío, spedizione, verzendkosten",
  "tip, gratuity | tip, gratuity, trinkgeld, pourboire, propina, mancia",
  "rounding, rounding adjustment | rounding, rounding adj, rounding adjustment, rundung, arrondi, redondeo, arrotondamento",
  "cash, paid, tendered | cash, paid, amount paid, tendered, cash tendered, bar, bezahlt, gegeben, espèces, payé, efectivo, pagado, contanti, tunai",
  "change | change, change due, rückgeld, zurück, monnaie, rendu, cambio, resto, baki, wisselgeld",
  "seller, vendor, supplier, merchant, from, issuer, shop, store, company | seller, vendor, supplier, merchant, from, sold by, issued by, verkäufer, lieferant, rechnungssteller, rechnungsersteller, leistungserbringer, vendeur, fournisseur, émetteur, vendedor, proveedor, emisor, venditore, fornitore, cedente",
  "buyer, customer, client, bill to, recipient, purchaser | buyer, customer, client, bill to, billed to, billing address, invoice to, sold to, to, attn, kunde, käufer, leistungsempfänger, adresse du client, adresse client, rechnungsempfänger, rechnungsadresse, rechnung an, acheteur, client, facturé à, adresse de facturation, cliente, comprador, facturar a, destinatario, cessionario, klant",
  "ship to, delivery address, shipping address | ship to, deliver to, delivery address, shipping address, lieferadresse, lieferanschrift, livré à, adresse de livraison, enviar a, dirección de entrega, destinazione",
  "recipient, receiver, consignee, addressee | recipient, receiver, consignee, addressee, ship to, deliver to, to, empfänger, destinataire, destinatario",
  "sender, shipper, consignor | sender, shipper, consignor, from, ship from, absender, expéditeur, remitente, mittente",
  "payment terms, terms | payment terms, terms, terms of payment, zahlungsbedingungen, zahlungsziel, conditions de paiement, conditions de règlement, condiciones de pago, forma de pago, condizioni di pagamento",
  "payment method, method | payment method, paid by, payment mode, payment type, zahlungsart, mode de paiement, mode de règlement, forma de pago, modalità di pagamento",
  "plate, license plate, registration, number plate | license plate, licence plate, plate, plate no, vehicle reg, vehicle registration, vehicle reg no, vehicle no, kennzeichen, amtliches kennzeichen, immatriculation, plaque, matrícula, targa, kenteken",
  "km, kilometers, odometer, mileage | km, km stand, kilometerstand, odometer, mileage, kilométrage, kilometraje, chilometraggio",
  "vin, vehicle identification number | vin, chassis no, fahrgestellnummer, fahrzeug ident nr, n° de châssis, bastidor, telaio",
  "weight | weight, gewicht, poids, peso, gross weight, net weight",
  "time | time, zeit, uhrzeit, heure, hora, ora, masa",
  "reference, ref | reference, ref, ref no, our ref, your ref, referenz, zeichen, réf, référence, referencia, riferimento, kenmerk",
  "nationality | nationality, staatsangehörigkeit, nationalité, nacionalidad, cittadinanza",
  "sex, gender | sex, gender, geschlecht, sexe, sexo, sesso",
  "expiry date, expiration date, valid until | expiry date, expires, date of expiry, valid until, exp, gültig bis, date d'expiration, valable jusqu'au, fecha de caducidad, válido hasta, scadenza",
  "cashier, operator, clerk, served by | cashier, operator, clerk, served by, server, kassierer, bediener, es bediente sie, caissier, cajero, cassiere, juruwang",
  "table | table, table no, tisch, mesa, tavolo",
  "balance, balance due, amount due | balance, balance due, amount due, total due, offener betrag, zahlbetrag, restbetrag, solde, net à payer, reste à payer, saldo, importe a pagar",
  "account, account number | account, account no, a/c no, kontonummer, konto nr, konto, compte, n° de compte, cuenta, conto, rekening",
  "registration number, company number, company registration | registration no, company no, co reg no, reg no, handelsregister, hrb, siret, siren, rcs, cif, rea, kvk",
];

const byName = new Map<string, string[]>();
for (const entry of entries) {
  const [names = "", labels = ""] = entry.split(" | ");
  const phrases = labels.split(",").map((label) => label.trim());
  for (const name of names.split(","))
    byName.set(name.trim(), [...(byName.get(name.trim()) ?? []), ...phrases]);
}

/** Labels seen on paper for a property with this name (words in lower case); none for a name that is not common. */
export function findLexiconLabels(name: string): readonly string[] {
  return byName.get(name) ?? [];
}
