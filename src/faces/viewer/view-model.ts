/** What the page of a report is drawn from: plain JSON, made in full before it reaches a browser. */
export interface DocumentView {
  readonly name: string;
  readonly schemaTitle: string;
  readonly verdict: string;
  readonly reasons: readonly string[];
  readonly figures: readonly string[];
  readonly fields: readonly FieldView[];
  readonly nodes: readonly NodeView[];
  readonly checks: readonly CheckView[];
  readonly absent: readonly { readonly label: string; readonly path: string; readonly count: number }[];
  /** Indices in `fields`. */
  readonly ungrounded: readonly number[];
  readonly unreadable: readonly number[];
  readonly unused: readonly UnusedView[];
  readonly unusedCharacters: number;
  readonly pages: readonly PageView[];
  readonly warnings: readonly { readonly text: string }[];
  readonly attempts: readonly AttemptView[];
  readonly usage: string;
  readonly provenance: readonly (readonly [string, string])[];
}

export interface FieldView {
  readonly pointer: string;
  readonly label: string;
  /** The label with its place in lists, for where it stands alone: `Lines 2: Net amount`. */
  readonly title: string;
  readonly value: string;
  readonly raw?: string;
  readonly state: string;
  readonly tone: string;
  readonly symbol: string;
  readonly meaning: string;
  readonly origin: string;
  /** 0..1. */
  readonly confidence: number;
  readonly confidenceParts: readonly (readonly [string, number])[];
  readonly places: readonly PlaceView[];
  readonly alternatives: readonly { readonly value: string; readonly why: string }[];
  /** Indices in `checks`. */
  readonly checks: readonly number[];
}

export interface PlaceView {
  /** Index in `pages`, -1 where the page is not part of the report. */
  readonly page: number;
  readonly label: string;
  readonly quote: string;
  /** x, y, width, height in 0..1. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

export type NodeView =
  | { readonly type: "field"; readonly field: number }
  | {
      readonly type: "group";
      readonly label: string;
      readonly count?: number;
      readonly children: readonly NodeView[];
    }
  | {
      readonly type: "table";
      readonly label: string;
      readonly columns: readonly { readonly label: string; readonly isNumeric: boolean }[];
      readonly rows: readonly (readonly number[])[];
    };

export interface CheckView {
  readonly status: string;
  readonly severity: string;
  readonly defining: boolean;
  readonly message: string;
  /** The sum with its numbers, where the check is one. */
  readonly equation?: string;
  /** Expected, actual, difference: only of failed checks. */
  readonly numbers: readonly (readonly [string, string])[];
  readonly fields: readonly number[];
}

export interface UnusedView {
  readonly page: number;
  readonly label: string;
  readonly quote: string;
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

export interface PageView {
  readonly label: string;
  readonly status: string;
  readonly image?: { readonly dataUri: string; readonly width: number; readonly height: number };
  /** Text cut where ranges start and end; `fields` and `unused` are indices of the document. */
  readonly segments?: readonly {
    readonly text: string;
    readonly fields: readonly number[];
    readonly unused: readonly number[];
  }[];
}

export interface AttemptView {
  readonly title: string;
  readonly details: readonly string[];
  readonly issues: readonly string[];
}
