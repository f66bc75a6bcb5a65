import type { Box } from "../../document/box.ts";

/** The place of a form field or a free-text note, with what it holds. */
export interface FieldFrame {
  readonly kind: "value" | "check-box" | "note";
  readonly box: Box;
  /** For check boxes and radio buttons a box with or without a cross. */
  readonly text: string;
}
