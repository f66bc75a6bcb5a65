import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { receiptTotals } from "./totals.ts";

const item = z.object({
  name: leaf.text({
    description: "What was bought, as printed",
    aliases: labels(
      "Item | Description | Desc | Particulars | Product | Menu | Nama barang | Artikel | Bezeichnung | Article | Désignation | Artículo | Descripción | Articolo | Descrizione",
    ),
  }),
  code: leaf.identifier({
    description: "Article number or barcode",
    aliases: labels("Code | SKU | Barcode | Item No. | Art.-Nr. | Réf. | Código | Codice"),
  }),
  quantity: leaf.decimal({
    description: "How many; null where it is not printed",
    aliases: labels(
      "Qty | Qty. | Quantity | Qy | Kuantiti | Jml | Menge | Anz. | Qté | Cant. | Cantidad | Q.tà | Qtà",
    ),
  }),
  unit: leaf.text({ metric: "exact-ci", aliases: labels("Unit | UOM | Einheit | Unité | Unidad | Unità") }),
  unitPrice: leaf.decimal({
    aliases: labels(
      "Price | Unit price | U.Price | U/Price | S/Price | Harga | Each | Einzelpreis | E-Preis | Preis | P.U. | Prix | Prix unitaire | Precio | Prezzo",
    ),
  }),
  discount: leaf.decimal({
    description: "Reduction of this item, positive",
    aliases: labels("Disc | Disc. | Discount | Rabatt | Remise | Dto. | Descuento | Sconto"),
  }),
  amount: leaf.decimal({
    description: "What the item costs in all, as printed; negative for returned items",
    aliases: labels(
      "Amount | Amt | Total | Value | Amount (RM) | Nett | Betrag | Summe | Gesamt | Montant | Total | Importe | Importo | Totale",
    ),
  }),
  taxCode: leaf.identifier({
    description: "Letter or number that names the tax rate",
    aliases: labels("Tax | Tax code | SR | MwSt | TVA | IVA"),
  }),
  voided: leaf.flag({ description: "True where the item is struck out or cancelled" }),
  modifiers: leaf.list(
    z.object({ name: leaf.text({}), quantity: leaf.decimal({}), amount: leaf.decimal({}) }),
    { description: "Extras printed below the item, with their own amounts" },
  ),
});

const merchant = z
  .object({
    name: leaf.name({
      description: "Company on the head of the receipt, as printed",
      aliases: labels(
        "Merchant | Store | Shop | Company | Händler | Geschäft | Magasin | Commerce | Tienda | Comercio | Negozio | Esercente",
      ),
    }),
    branch: leaf.name({
      aliases: labels("Branch | Outlet | Store No. | Filiale | Filial-Nr. | Agence | Sucursal"),
    }),
    address: leaf.address({
      description: "Address of the merchant in one line, parts joined by blanks as printed",
      aliases: labels("Address | Adresse | Anschrift | Dirección | Indirizzo"),
    }),
    phone: leaf.phone({
      aliases: labels(
        "Tel | Tel. | Phone | Telephone | Hotline | Telefon | Tél. | Téléphone | Teléfono | Telefono",
      ),
    }),
    taxId: leaf.identifier({
      description: "Tax number or VAT id",
      aliases: labels(`
        GST ID | GST ID No. | GST No. | GST Reg No. | GST Reg. No | SST ID | SST No. | VAT No. | VAT Reg No. | TIN | EIN | ABN
        USt-IdNr. | UID | UID-Nr. | Steuernummer | St.-Nr. | MwSt-Nr. | N° TVA | TVA | NIF | CIF | Partita IVA | P. IVA | P.IVA
      `),
    }),
    registrationId: leaf.identifier({
      aliases: labels(
        "Company No. | Co. No. | Co. Reg. No. | Reg. No. | ROC No. | Handelsregister | HRB | SIRET | SIREN | RCS | REA",
      ),
    }),
    website: leaf.url({ aliases: labels("Web | Website | www") }),
  })
  .prefault({});

/** A till receipt: who sold what, when, and how it was paid. */
export const receiptType = z.object({
  merchant,
  receiptNumber: leaf.identifier({
    aliases: labels(`
      Receipt No. | Receipt No | Receipt # | Receipt | Bill No. | Bill No | Bill # | Invoice No. | Invoice No | Inv. No. | Tax invoice No. | Trans No. | Transaction No.
      Trx No. | Document No. | Doc No. | Cash bill No. | CB No. | Slip No. | Check No. | Order No. | Ref. No.
      Bon-Nr. | Bonnummer | Beleg-Nr. | Belegnummer | Rechnungs-Nr. | Rechnungsnummer | Quittung Nr. | TSE-Transaktion
      Ticket n° | N° ticket | Ticket | Reçu n° | Facture n° | N° facture | Nº ticket | Ticket nº | Factura simplificada | Nº factura | Scontrino n. | Documento n. | Ricevuta n. | Kvitto nr | Kvittonr | Kvitteringsnr | Nr paragonu | Fatura simplificada
    `),
  }),
  registerId: leaf.identifier({
    aliases: labels(
      "Register | Terminal | Till | POS | POS No. | Counter | Kasse | Kassen-Nr. | Caisse | Caja | Cassa | TID",
    ),
  }),
  cashier: leaf.name({
    aliases: labels(
      "Cashier | Served by | Operator | Server | Staff | Clerk | Salesperson | Bediener | Kassierer | Es bediente Sie | Verkäufer | Caissier | Servi par | Vendeur | Cajero | Le atendió | Atendido por | Cassiere | Operatore | User",
    ),
  }),
  table: leaf.identifier({ aliases: labels("Table | Table No. | Tisch | Tisch-Nr. | Mesa | Tavolo") }),
  guests: leaf.integer({
    evidence: "printed",
    aliases: labels("Guests | Pax | Covers | Gäste | Couverts | Comensales | Coperti"),
  }),
  transactionDate: leaf.date({
    description: "Day of the sale",
    aliases: labels(`
      Date | Date/Time | Date & time | Date and time | Transaction date | Trans date | Receipt date | Bill date | Invoice date | Doc date
      Datum | Belegdatum | Datum/Uhrzeit | Date | Date de vente | Le | Fecha | Fecha/Hora | Fecha y hora | Data | Data e ora | Dato | Päivämäärä
    `),
  }),
  transactionTime: leaf.time({
    description: "Time of the sale, HH:MM or HH:MM:SS",
    aliases: labels("Time | Uhrzeit | Zeit | Heure | Hora | Ora"),
  }),
  timezone: leaf.text({ evidence: "derived", description: "IANA time zone, where the place tells it" }),
  currency: leaf.currency({
    description: "ISO 4217 code of the amounts",
    aliases: labels("Currency | Währung | Devise | Moneda | Valuta"),
  }),
  country: leaf.country({}),
  category: leaf.choice(
    ["meals", "groceries", "fuel", "lodging", "transport", "parking", "pharmacy", "office", "other"],
    {
      description: "What kind of shop it is",
      valueAliases: {
        meals: labels(
          "Restaurant | Café | Cafe | Bistro | Kitchen | Food | Bar | Pizzeria | Trattoria | Gaststätte | Dine in | Take away",
        ),
        groceries: labels(
          "Supermarket | Grocery | Mart | Market | Supermarkt | Supermarché | Supermercado | Supermercato | Alimentari | Minimarket",
        ),
        fuel: labels(
          "Petrol | Fuel | Diesel | Gasoline | Tankstelle | Station-service | Gasolinera | Carburante | Unleaded | Ron95",
        ),
        lodging: labels("Hotel | Hostel | Motel | Pension | Hôtel | Albergo | Room"),
        transport: labels("Taxi | Train | Bus | Bahn | SNCF | Renfe | Trenitalia | Fare"),
        parking: labels("Parking | Parkhaus | Parkschein | Stationnement | Aparcamiento | Parcheggio"),
        pharmacy: labels("Pharmacy | Apotheke | Pharmacie | Farmacia | Drugstore | Chemist"),
        office: labels(
          "Stationery | Office | Bürobedarf | Papeterie | Papelería | Cartoleria | Bookstore | Printing",
        ),
      },
    },
  ),
  type: leaf.choice(["sale", "refund", "void", "preauth", "copy"], {
    valueAliases: {
      sale: labels("Sale | Verkauf | Vente | Venta | Vendita"),
      refund: labels(
        "Refund | Return | Credit note | Rückgabe | Erstattung | Storno | Remboursement | Devolución | Reembolso | Rimborso | Reso",
      ),
      void: labels("Void | Voided | Cancelled | Annulliert | Annulé | Anulado | Annullato"),
      preauth: labels("Pre-authorisation | Preauthorization | Vorautorisierung | Préautorisation"),
      copy: labels(
        "Copy | Duplicate | Reprint | Kopie | Duplikat | Duplicata | Copia | Duplicado | Duplicato",
      ),
    },
  }),
  items: leaf.list(item, {
    description: "Every item bought, in the order of the receipt; no totals, taxes or payments",
    aliases: labels("Items | Description | Artikel | Articles | Artículos | Articoli"),
  }),
  ...receiptTotals,
});
