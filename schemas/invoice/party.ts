import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { labelsOf } from "./labels-of.ts";
import { partyTerms } from "./party-terms.ts";
import type { Terms } from "./party-terms.ts";

/** The term of a field, where the standard names one. */
const term = (id: string | undefined): { term?: string } => (id === undefined ? {} : { term: id });

/** An address in parts and as printed. */
const makeAddress = (terms: Terms) =>
  z
    .object({
      lines: leaf.texts("address", {
        description: "Street, building, post box: the lines before the city, as printed",
        ...term(terms.address),
        aliases: labels(
          "Street | Address | Straße | Anschrift | Adresse | Rue | Calle | Dirección | Via | Indirizzo | Adres | Straat",
        ),
      }),
      city: leaf.name({
        ...term(terms.city),
        aliases: labels("City | Town | Ort | Stadt | Ville | Ciudad | Localidad | Città"),
      }),
      postalCode: leaf.identifier({
        ...term(terms.postalCode),
        aliases: labels(`
          ZIP | Postcode | Post code | PLZ | Postleitzahl | Code postal | CP | Código postal | C.P.
          CAP
        `),
      }),
      subdivision: leaf.text({
        description: "State, province or county",
        ...term(terms.subdivision),
        aliases: labels(
          "State | Province | County | Bundesland | Kanton | Département | Provincia | Comunidad",
        ),
      }),
      country: leaf.country({ ...term(terms.country) }),
      raw: leaf.address({
        description: "The whole address as printed, lines joined by commas, without the name of the party",
        aliases: labels("Address | Anschrift | Adresse | Dirección | Domicilio | Indirizzo | Sede"),
      }),
    })
    .prefault({});

/** Name and place: enough for parties that only send or receive goods. */
const makePlace = (terms: Terms, aliases: readonly string[], description: string) =>
  z
    .object({ name: leaf.name({ ...term(terms.name), aliases }), address: makeAddress(terms) })
    .prefault({})
    .meta({ aliases, description });

/** Everything that an invoice may say of a party. */
const makeParty = (terms: Terms, aliases: readonly string[], description: string) =>
  z
    .object({
      name: leaf.name({ description: "Legal name", ...term(terms.name), aliases }),
      tradingName: leaf.name({
        ...term(terms.tradingName),
        aliases: labels(`
          Trading as | t/a | d/b/a | Handelsname | Nom commercial | Nombre comercial
          Denominazione commerciale
        `),
      }),
      identifiers: leaf.list(
        z.object({
          scheme: leaf.text({ description: "What kind of number it is, as printed", evidence: "derived" }),
          value: leaf.identifier({ ...term(terms.identifiers), aliases: terms.numberLabels ?? [] }),
        }),
        { description: "Other numbers of the party, such as customer or supplier numbers" },
      ),
      legalRegistrationId: leaf.identifier({
        ...term(terms.legalRegistrationId),
        description: "Number in the companies register",
        aliases: labels(`
          Company No. | Company number | Company registration | Registration No. | Reg. No.
          Registered number | ACN | HRB | HRA | Handelsregister | Handelsregisternummer | FN
          Registered in England | Registered in England and Wales | Registered in Scotland
          Incorporated in | SIREN | SIRET | RCS | N° SIRET | KvK | KVK-nummer | Registro Mercantil | REA
          Registro Imprese | KvK-nr. | KvK nummer | Handelsregisternr. | Org.nr | Organisationsnummer | CVR | CVR-nr. | REGON | KRS | Y-tunnus
        `),
      }),
      vatId: leaf.vatId({
        ...term(terms.vatId),
        aliases: [
          ...labels(`
          VAT ID | VAT No. | VAT Reg. No. | VAT number | VAT registration number | VAT Reg | USt-IdNr.
          USt-ID | UID | Umsatzsteuer-ID | Umsatzsteuer-Identifikationsnummer | USt-Id-Nr. | UID-Nr.
          MwSt-Nr. | N° TVA | N° de TVA | TVA intracommunautaire | N° TVA intracommunautaire
          Numéro de TVA | Nº IVA | NIF-IVA | NIF/IVA | VAT intracomunitario | Partita IVA | P. IVA
          P.IVA | P.I. | BTW-nummer | BTW | BTW-nr. | BTW nummer | BTW-id | Btw-identificatienummer | NIP | Momsreg.nr | Momsnummer | VAT-nummer
        `),
          ...labelsOf("vatId"),
        ],
      }),
      taxId: leaf.identifier({
        ...term(terms.taxId),
        description: "National tax number, where it is not a VAT id",
        aliases: [
          ...labels(`
          Tax ID | Tax No. | Tax number | EIN | TIN | ABN | GST No. | GSTIN | GST Reg No. | SST No.
          Steuernummer | Steuer-Nr. | St.-Nr. | Numéro fiscal | NIF | CIF | N.I.F. | C.I.F.
          Codice fiscale | C.F. | Cod. Fisc. | NIPC | Contribuinte
        `),
          ...labelsOf("taxId"),
        ],
      }),
      electronicAddress: leaf.identifier({
        ...term(terms.electronicAddress),
        description: "Address for electronic invoices, such as a Peppol id",
        aliases: labels("Peppol ID | Electronic address | Leitweg-ID | Codice destinatario | PEC"),
      }),
      address: makeAddress(terms),
      contact: z
        .object({
          name: leaf.name({
            ...term(terms.contact),
            aliases: labels(`
          Contact | Contact person | Attn | Attention | Ansprechpartner | Sachbearbeiter | z. Hd.
          Contacto | Interlocuteur | À l'attention de | Referente | Alla c.a.
        `),
          }),
          phone: leaf.phone({
            ...term(terms.phone),
            aliases: labels(`
          Phone | Tel | Tel. | Telephone | Telefon | Fon | Tél. | Téléphone | Teléfono | Tfno.
          Telefono | Mobile | Mobil | Cell
        `),
          }),
          email: leaf.email({
            ...term(terms.email),
            aliases: labels(`
          E-mail | Email | Mail | E-Mail-Adresse | Courriel | Correo electrónico | Correo
          Posta elettronica
        `),
          }),
        })
        .prefault({}),
      website: leaf.url({
        aliases: labels("Web | Website | Internet | www | Site web | Sitio web | Sito web"),
      }),
    })
    .prefault({})
    .meta({ aliases, description });

/** Who sells, who buys, and whoever else stands on the document. */
export const partyFields = {
  seller: makeParty(
    partyTerms.seller,
    [
      ...labels(`
          Seller | From | Vendor | Supplier | Issued by | Billed by | Remit to | Verkäufer | Lieferant
          Rechnungssteller | Leistungserbringer | Absender | Vendeur | Fournisseur | Émetteur
          Prestataire | Vendedor | Proveedor | Emisor | Venditore | Fornitore | Cedente
          Cedente/prestatore | Emittente | Verkoper | Leverancier | Fornecedor | Säljare | Leverantör | Sælger | Leverandør | Selger | Sprzedawca | Wystawca | Myyjä | Dodavatel
        `),
      ...labelsOf("seller"),
    ],
    "Who issues the invoice and is paid; often only in the letterhead or the footer",
  ),
  buyer: makeParty(
    partyTerms.buyer,
    [
      ...labels(`
          Bill to | Billed to | Invoice to | Invoiced to | Sold to | Buyer | Customer | Client | To
          Bill-to | Customer name | Recipient | Billing address | Kunde | Käufer | Rechnungsempfänger
          Rechnung an | Rechnungsadresse | Rechnungsanschrift | Empfänger | Leistungsempfänger
          Auftraggeber | Facturé à | Facturer à | Acheteur | Destinataire | Adresse de facturation
          Adressé à | Cliente | Facturar a | Facturado a | Comprador | Destinatario
          Datos del cliente | Dirección de facturación | Cessionario | Cessionario/committente
          Intestato a | Fatturare a | Spett.le | Spettabile | Acquirente | Committente | Aan | Klant | Factuuradres | Factureren aan | Afnemer | Opdrachtgever | Exmo.(s) Sr.(s) | Exmos. Senhores | Exmos. Srs. | Adquirente | Faturar a | Kund | Köpare
          Fakturaadress | Faktureras till | Køber | Kjøper | Faktureres til | Nabywca | Asiakas | Ostaja | Odběratel
        `),
      ...labelsOf("buyer"),
    ],
    "Who owes the money",
  ),
  payee: makePlace(
    { name: "BT-59" },
    labels(`
          Payee | Remit to | Pay to | Zahlungsempfänger | Bénéficiaire | Beneficiario
          Beneficiario del pago
        `),
    "Who receives the money, where it is not the seller",
  ),
  taxRepresentative: makePlace(
    { name: "BT-62", address: "BT-64" },
    labels(`
          Tax representative | Fiscal representative | Fiskalvertreter | Steuervertreter
          Représentant fiscal | Representante fiscal | Rappresentante fiscale
        `),
    "Who represents the seller in tax matters",
  ),
  shipTo: makePlace(
    partyTerms.shipTo,
    labels(`
          Ship to | Deliver to | Delivery address | Shipping address | Consignee | Lieferadresse
          Lieferanschrift | Lieferung an | Livré à | Livrer à | Adresse de livraison | Enviar a
          Dirección de entrega | Dirección de envío | Entregar en | Destinazione | Luogo di consegna
          Indirizzo di consegna | Spedire a | Destinazione merce
        `),
    "Where the goods go, where it is said",
  ),
  shipFrom: makePlace(
    {},
    labels("Ship from | Shipped from | Versand ab | Expédié de | Enviado desde | Spedito da"),
    "Where the goods come from, where it is said",
  ),
  billTo: makePlace(
    {},
    labels("Payer | Invoice recipient | Abweichender Rechnungsempfänger | Payeur | Pagador | Pagatore"),
    "Who receives the invoice, where it is not the buyer",
  ),
};
