import type { ObjectReader } from "./make-object-reader.ts";

/** The layers of a document (its optional content), as they stand when it is opened to be looked at. */
export interface Layers {
  readonly reader: ObjectReader;
  /** False of what belongs to a layer that is switched off: what an entry `OC`, or marked content of that name, leads to; 0 belongs to none. */
  isShown(membership: number): boolean;
}
