import type { FieldReport } from "../../document/field-report.ts";
import { formatPointer } from "../../values/format-pointer.ts";
import type { Piece } from "./piece.ts";

/** Where one row of a list stands: the words behind each of its values. */
export interface PlacedRow {
  readonly piece: Piece;
  /** Stretches of text by the value's pointer inside of the row, such as `0/3:120-131`. */
  readonly places: ReadonlyMap<string, string>;
  /** First and last stretch, as numbers that grow through the document; absent where nothing of the row is printed. */
  readonly first?: number;
}

/** More than any page has characters. */
const pageStep = 1e8;
const fileStep = 1e13;

type Fields = Readonly<Record<string, FieldReport>>;

const listed = new WeakMap<Fields, Map<string, (readonly [string, FieldReport])[]>>();

/** Reports by each pointer above them, so that the rows of a list are found without a look at all of the others. */
function groupFields(fields: Fields): Map<string, (readonly [string, FieldReport])[]> {
  const known = listed.get(fields);
  if (known) return known;
  const groups = new Map<string, (readonly [string, FieldReport])[]>();
  for (const [pointer, report] of Object.entries(fields)) {
    for (let at = pointer.lastIndexOf("/"); at > 0; at = pointer.lastIndexOf("/", at - 1)) {
      const above = pointer.slice(0, at);
      const group = groups.get(above) ?? [];
      group.push([pointer.slice(at), report]);
      groups.set(above, group);
    }
  }
  listed.set(fields, groups);
  return groups;
}

const isPlaced = ({ state, match, citations }: FieldReport): boolean =>
  state === "found" && match !== "none" && match !== "not-applicable" && citations.length > 0;

/** Looks up where the values of a row stand, by what grounding said of its answer. */
export function placeRow(piece: Piece): PlacedRow {
  const { fields } = piece.answer;
  const pointer = formatPointer(piece.tokens);
  const own = fields?.[pointer];
  const reports = fields
    ? [...(groupFields(fields).get(pointer) ?? []), ...(own ? [["", own] as const] : [])]
    : [];
  const places = new Map<string, string>();
  let first: number | undefined;
  for (const [leaf, report] of reports) {
    if (!isPlaced(report)) continue;
    places.set(
      leaf,
      report.citations
        .map(({ file = 0, pageNumber = 0, span }) => {
          const at = file * fileStep + pageNumber * pageStep + (span?.start ?? 0);
          if (first === undefined || at < first) first = at;
          return `${file}/${pageNumber}:${span?.start}-${span?.end}`;
        })
        .join(),
    );
  }
  return { piece, places, ...(first === undefined ? {} : { first }) };
}
