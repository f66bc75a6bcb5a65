/** The EN 16931 terms of one party, by field. */
export interface Terms {
  readonly name?: string;
  readonly tradingName?: string;
  readonly identifiers?: string;
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
