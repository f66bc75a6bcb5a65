import { labels } from "../../src/schema/labels.ts";

/** The EN 16931 terms of one party, by field. */
export interface Terms {
  readonly name?: string;
  readonly tradingName?: string;
  readonly identifiers?: string;
  /** What the other side's number for the party is called. */
  readonly numberLabels?: readonly string[];
  readonly legalRegistrationId?: string;
  readonly vatId?: string;
  readonly taxId?: string;
  readonly electronicAddress?: string;
  readonly address?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly subdivision?: string;
  readonly country?: string;
  readonly contact?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** The business terms of EN 16931 for each party that has some. */
export const partyTerms = {
  seller: {
    name: "BT-27",
    tradingName: "BT-28",
    identifiers: "BT-29",
    numberLabels: labels(`
          Supplier No. | Supplier number | Vendor No. | Vendor ID | Lieferantennummer | Lieferanten-Nr.
          N° fournisseur | Code fournisseur | Nº de proveedor | Código de proveedor | Codice fornitore
        `),
    legalRegistrationId: "BT-30",
    vatId: "BT-31",
    taxId: "BT-32",
    electronicAddress: "BT-34",
    address: "BT-35",
    city: "BT-37",
    postalCode: "BT-38",
    subdivision: "BT-39",
    country: "BT-40",
    contact: "BT-41",
    phone: "BT-42",
    email: "BT-43",
  },
  buyer: {
    name: "BT-44",
    tradingName: "BT-45",
    identifiers: "BT-46",
    numberLabels: labels(`
          Customer No. | Customer number | Customer ID | Customer # | Client No. | Client number
          Client ID | Kundennummer | Kunden-Nr. | Kundennr. | Kd.-Nr. | N° client | Numéro client
          Code client | Nº de cliente | Número de cliente | Código de cliente | Codice cliente
          N. cliente | Klantnummer
        `),
    legalRegistrationId: "BT-47",
    vatId: "BT-48",
    electronicAddress: "BT-49",
    address: "BT-50",
    city: "BT-52",
    postalCode: "BT-53",
    subdivision: "BT-54",
    country: "BT-55",
    contact: "BT-56",
    phone: "BT-57",
    email: "BT-58",
  },
  shipTo: {
    name: "BT-70",
    address: "BT-75",
    city: "BT-77",
    postalCode: "BT-78",
    subdivision: "BT-79",
    country: "BT-80",
  },
} as const satisfies Record<string, Terms>;
