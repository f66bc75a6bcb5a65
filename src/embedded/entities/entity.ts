import type { TextRange } from "../reading/reading.ts";

export type EntityKind = "number" | "date" | "time" | "email" | "url" | "iban" | "bic" | "vat-id" | "phone";

/** A typed piece of text, read by the document's conventions. */
export interface Entity extends TextRange {
  readonly kind: EntityKind;
  /** As JSON holds it: a canonical decimal, an ISO date, an IBAN without blanks. */
  readonly value: string;
  /** As printed. */
  readonly raw: string;
  /** 0..1: how surely the piece is of this kind at all. */
  readonly score: number;
  /** Set on numbers. */
  readonly number?: NumberTraits;
  /** Other values that the printed form allows. */
  readonly others?: readonly string[];
}

/** What is printed around the digits of a number. */
export interface NumberTraits {
  /** Digits and separators only. */
  readonly mantissa: string;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
  /** Digits after the decimal separator, by the document's convention. */
  readonly decimals: number;
  /** ISO 4217, where a sign or code stands at the number. */
  readonly currency?: string;
  /** A unit of measure right behind the number. */
  readonly unit?: string;
  /** True for a bare whole number where the document's amounts have cents. */
  readonly lacksCents?: boolean;
}
