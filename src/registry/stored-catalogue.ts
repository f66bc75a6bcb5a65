import type { CatalogueEntry } from "../ports/catalogue-entry.ts";

/** What a catalogue said when it was read. */
export interface GatewayCatalogue {
  /** Base address without credentials; what is said at one says nothing of another. */
  readonly address: string;
  readonly models: Readonly<Record<string, CatalogueEntry>>;
}

/** The file in which catalogues are kept, by gateway. No keys. */
export interface StoredCatalogue {
  readonly kind: "gleaner.catalogue/1";
  readonly gateways: Readonly<Record<string, GatewayCatalogue>>;
}
