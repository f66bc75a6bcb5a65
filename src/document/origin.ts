/** Where the words behind a value come from; `model` only when nothing backs the value. */
export type Origin =
  | "embedded-data"
  | "text-layer"
  | "form-field"
  | "ocr"
  | "barcode"
  | "subtitle"
  | "transcript"
  | "text"
  | "model"
  | "computed"
  | "human";
