import type { Evidence } from "../../src/document/evidence.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { parseDate } from "../../src/values/parse-date.ts";

interface Part {
  readonly number: string;
  readonly texts: readonly string[];
  readonly indices: readonly number[];
}

const mark = /^(?<number>1|2|3|4[abcd]|5|7|8|9|1[0-2])[.)](?<rest>\D.*)?$/iu;
const bare = /^4[abcd]$/iu;
/** Numbers that every licence of the European model has. */
const needed = ["1", "2", "3", "5"];
const texts: readonly (readonly [number: string, leaf: string])[] = [
  ["1", "surname"],
  ["2", "givenNames"],
  ["4c", "issuingAuthority"],
  ["5", "documentNumber"],
  ["8", "address"],
];
const dates: readonly (readonly [number: string, leaf: string])[] = [
  ["3", "dateOfBirth"],
  ["4a", "dateOfIssue"],
  ["4b", "dateOfExpiry"],
];

function listParts({ words }: PageText): Part[] {
  const parts: { number: string; texts: string[]; indices: number[] }[] = [];
  let line = -1;
  for (const [index, word] of words.entries()) {
    const match = mark.exec(word.text);
    const number = match?.groups?.["number"] ?? (bare.test(word.text) ? word.text : undefined);
    if (number !== undefined) {
      const rest = match?.groups?.["rest"];
      parts.push({ number: number.toLowerCase(), texts: rest ? [rest] : [], indices: rest ? [index] : [] });
      line = word.line;
    } else if (word.line === line) {
      parts.at(-1)?.texts.push(word.text);
      parts.at(-1)?.indices.push(index);
    }
  }
  return parts.filter((part) => part.texts.length > 0);
}

/**
 * The numbered fields of a driving licence of the European model (1. surname, 2. given names, 3. birth, 4a. to 4c., 5. number, 8.
 * address, 9. categories), with the words behind each. Undefined where a page has not the numbers that all of them have.
 */
export function readNumbered(
  page: PageText,
):
  | { readonly values: Readonly<Record<string, Json>>; readonly evidence: Readonly<Record<string, Evidence>> }
  | undefined {
  const parts = listParts(page);
  const find = (number: string): Part | undefined => parts.find((part) => part.number === number);
  if (!needed.every((number) => find(number)) || !(find("4a") ?? find("4b"))) return undefined;
  const values: Record<string, Json> = {};
  const evidence: Record<string, Evidence> = {};
  const put = (leaf: string, value: Json, indices: readonly number[]): void => {
    values[leaf] = value;
    evidence[`/${leaf}`] = { state: "found", words: [{ page: page.page, indices }] };
  };
  for (const [number, leaf] of texts) {
    const part = find(number);
    if (part) put(leaf, part.texts.join(" "), part.indices);
  }
  for (const [number, leaf] of dates) {
    const part = find(number);
    const at = part?.texts.findIndex((text) => parseDate(text, "day-first")) ?? -1;
    const iso = at < 0 ? undefined : parseDate(part!.texts[at]!, "day-first")?.iso;
    if (!part || !iso) continue;
    put(leaf, iso, [part.indices[at]!]);
    if (leaf === "dateOfBirth" && part.texts.length > at + 1) {
      put("placeOfBirth", part.texts.slice(at + 1).join(" "), part.indices.slice(at + 1));
    }
  }
  return { values, evidence };
}
