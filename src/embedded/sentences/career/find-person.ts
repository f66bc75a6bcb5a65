import type { ObjectNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Found } from "../../output/found.ts";
import type { Reading, TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";

const rowsOfHead = 8;
const person =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:van|von|de|der|del|di|la|le)?\s?\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;
const place =
  /(?:^|[^\p{L}])(?<place>\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]+){0,3},\s\p{Lu}[\p{L}\p{M}]+(?:\s\p{Lu}[\p{L}\p{M}]+)?)(?=\s*(?:$|[•|·]))/u;

/** Whose résumé it is, in the largest type at its top, and where that person lives. */
export function findPerson(root: ObjectNode, reading: Reading): Map<string, Found> {
  const head = reading.rows.slice(0, rowsOfHead).flatMap((row) => row.segments);
  const values = new Map<string, Found>();
  const name = head.filter(({ text }) => person.test(text)).toSorted((a, b) => b.size - a.size)[0];
  const home = head
    .map((segment) => ({ segment, match: place.exec(segment.text) }))
    .find(({ match }) => match);
  const put = (pointer: string, range: TextRange): void => {
    values.set(pointer, { value: textOf(range), ranges: [range], scores: { place: 0.8 } });
  };
  for (const node of root.properties) {
    if (node.type !== "leaf" || node.valueType !== "string") continue;
    const own = splitName(node.name).join(" ").toLowerCase();
    if (/^(?:name|full name|candidate(?: name)?|person)$/u.test(own) && name)
      put(formatPointer([node.name]), { segment: name, start: 0, end: name.text.length });
    else if (/^(?:location|city|residence|place|address)$/u.test(own) && home?.match) {
      const text = home.match.groups!["place"]!;
      const start = home.segment.text.indexOf(text, home.match.index);
      put(formatPointer([node.name]), { segment: home.segment, start, end: start + text.length });
    }
  }
  return values;
}
