import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";

/** Delivery and payment. */
export const paymentFields = {
  delivery: z
    .object({
      date: leaf.date({
        term: "BT-72",
        aliases: labels(`
          Delivery date | Date of delivery | Date of supply | Ship date | Shipped | Lieferdatum
          Leistungsdatum | Liefertermin | Liefer-/Leistungsdatum | Date de livraison | Livré le
          Fecha de entrega | Data di consegna | Data consegna | Leverdatum | Datum levering
        `),
      }),
      method: leaf.text({
        aliases: labels(`
          Delivery method | Ship via | Shipping method | Versandart | Lieferart | Mode de livraison
          Método de envío | Modalità di consegna
        `),
      }),
      incoterm: leaf.identifier({
        aliases: labels(`
          Incoterm | Incoterms | Delivery terms | Lieferbedingung | Lieferbedingungen
          Conditions de livraison | Condiciones de entrega | Termini di consegna | Resa
        `),
      }),
      carrier: leaf.name({
        aliases: labels(
          "Carrier | Spediteur | Frachtführer | Transporteur | Transportista | Vettore | Corriere",
        ),
      }),
      trackingIds: leaf.texts("identifier", {
        aliases: labels(`
          Tracking No. | Tracking number | Tracking | Sendungsnummer | Paketnummer | N° de suivi
          Nº de seguimiento | Numero di tracciamento
        `),
      }),
    })
    .prefault({}),
  payment: z
    .object({
      means: leaf.choice(["transfer", "direct-debit", "card", "cash", "cheque", "online", "other"], {
        term: "BT-81",
        valueAliases: {
          transfer: labels(
            "Bank transfer | Wire transfer | Überweisung | Virement | Transferencia | Bonifico",
          ),
          "direct-debit": labels(`
          Direct debit | Lastschrift | SEPA-Lastschrift | Bankeinzug | Prélèvement | Domiciliación
          Addebito diretto | RID
        `),
          card: labels(
            "Credit card | Debit card | Kreditkarte | Carte bancaire | Tarjeta | Carta di credito",
          ),
          cash: labels("Cash | Bar | Barzahlung | Espèces | Efectivo | Contanti"),
          cheque: labels("Cheque | Check | Scheck | Chèque | Assegno"),
          online: labels("PayPal | Online payment | Stripe | Klarna"),
        },
      }),
      reference: leaf.identifier({
        term: "BT-83",
        description: "What to write on the payment",
        aliases: labels(`
          Payment reference | Remittance information | Payment ref. | Verwendungszweck
          Zahlungsreferenz | Référence de paiement | Référence du virement | Communication
          Referencia de pago | Concepto de pago | Causale | Riferimento pagamento | Betalingskenmerk
          Onder vermelding van
        `),
      }),
      instructions: leaf.list(
        z.object({
          iban: leaf.iban({ term: "BT-84", aliases: ["IBAN", "IBAN-Nr.", "Code IBAN"] }),
          accountNumber: leaf.identifier({
            aliases: labels(`
          Account No. | Account number | Account | A/C No. | Acct. No. | Kontonummer | Konto-Nr. | Konto
          N° de compte | Número de cuenta | Cuenta | Numero conto | C/C
        `),
          }),
          routingNumber: leaf.identifier({
            aliases: labels("Routing number | Routing No. | ABA | BLZ | Bankleitzahl"),
          }),
          sortCode: leaf.identifier({ aliases: ["Sort code", "Sort-code", "BSB"] }),
          bic: leaf.bic({
            term: "BT-86",
            aliases: labels("BIC | SWIFT | BIC/SWIFT | SWIFT code | SWIFT-BIC | Code BIC"),
          }),
          bankName: leaf.name({
            aliases: labels(
              "Bank | Bank name | Kreditinstitut | Bankverbindung | Banque | Banco | Banca | Entidad | Bankgegevens",
            ),
          }),
          accountName: leaf.name({
            term: "BT-85",
            aliases: labels(`
          Account name | Account holder | Beneficiary | Kontoinhaber | Titulaire | Titular
          Intestatario | Beneficiario | Bénéficiaire | Ten name van | T.n.v. | Rekeninghouder
        `),
          }),
        }),
        {
          aliases: labels(`
          Bank details | Payment details | Bankverbindung | Coordonnées bancaires | RIB
          Datos bancarios | Coordinate bancarie
        `),
        },
      ),
      card: z
        .object({
          last4: leaf.identifier({
            term: "BT-87",
            description: "Last four digits only",
            aliases: labels("Card ending | Card No. | Karte | Carte"),
          }),
          scheme: leaf.name({ aliases: ["Card type", "Kartentyp"] }),
        })
        .prefault({}),
      mandateId: leaf.identifier({
        term: "BT-89",
        aliases: labels(`
          Mandate | Mandate reference | Mandatsreferenz | Référence du mandat | RUM
          Referencia del mandato | Riferimento mandato
        `),
      }),
      creditorId: leaf.identifier({
        term: "BT-90",
        aliases: labels(`
          Creditor ID | Creditor identifier | Gläubiger-ID | Gläubiger-Identifikationsnummer | ICS
          Identifiant créancier | Identificador del acreedor | Identificativo creditore
        `),
      }),
      discountTerms: leaf.list(
        z.object({
          percent: leaf.percent({
            aliases: labels("Cash discount | Skonto | Escompte | Pronto pago | Sconto cassa"),
          }),
          days: leaf.integer({ aliases: labels("Days | Tage | Jours | Días | Giorni") }),
          untilDate: leaf.date({ aliases: labels("Until | bis | jusqu'au | hasta | entro il") }),
        }),
        { aliases: labels("Cash discount | Skonto | Escompte | Descuento por pronto pago | Sconto cassa") },
      ),
      qrPayload: leaf.text({
        evidence: "derived",
        description: "Content of a payment QR code; null where there is none",
      }),
    })
    .prefault({}),
};
