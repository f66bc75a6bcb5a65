import type { FieldReport } from "../../document/field-report.ts";
import type { Json } from "../../document/json.ts";

/** One leaf of the result with what is known of it. */
export interface FieldNode {
  readonly type: "field";
  readonly pointer: string;
  /** Property name, or the number of a list item counted from 1. */
  readonly name: string;
  readonly value: Json;
  readonly report: FieldReport;
}

/** An object, or a list whose items do not fit in a table. */
export interface GroupNode {
  readonly type: "group";
  readonly pointer: string;
  readonly name: string;
  readonly isList: boolean;
  readonly children: readonly ResultNode[];
}

/** A list of flat objects. `columns` are paths within an item; a missing cell is undefined. */
export interface TableNode {
  readonly type: "table";
  readonly pointer: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (FieldNode | undefined)[])[];
}

/** The result as it is shown to people: leaves grouped as the schema groups them. */
export type ResultNode = FieldNode | GroupNode | TableNode;
