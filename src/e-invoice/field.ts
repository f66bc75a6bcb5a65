/** How the text of an element becomes a value, and back. */
export type FieldKind = "text" | "decimal" | "date" | "document-type" | "payment-means" | "last-four";

/**
 * Where one thing stands in a syntax. A table of these reads and writes it: read row by row, the first that is found counts;
 * written in the order of its rows, which is the order that the standard asks for.
 */
export type Field =
  | {
      readonly path: string;
      /** Attribute of the element; its text where absent. */
      readonly attribute?: string;
      /** From the object that the list item is, or from the document's root. */
      readonly pointer: string;
      readonly kind?: FieldKind;
      /** `pointer` counts from the root, also inside a list. */
      readonly isOfRoot?: boolean;
      /** Read where an other row found nothing, never written. */
      readonly isReadOnly?: boolean;
    }
  | {
      readonly path: string;
      readonly attribute?: string;
      readonly constant: string;
      /** The element that it belongs to: written only where that holds data. @default the list item, or the root */
      readonly of?: string;
    }
  /** Several texts; each path has one, the last one as many as are left. */
  | { readonly paths: readonly string[]; readonly texts: string }
  | {
      readonly path: string;
      readonly list: string;
      readonly fields: readonly Field[];
      readonly isReadOnly?: boolean;
    };
