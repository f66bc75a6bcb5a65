import type { LeafNode, ObjectNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { parseDate } from "../../../values/parse-date.ts";
import { splitName } from "../../../values/split-name.ts";
import { findLegalForm } from "../../entities/legal-form.ts";
import type { Choices } from "../../output/build-json.ts";
import type { Found } from "../../output/found.ts";
import type { TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";
import { readSpan } from "./read-span.ts";
import type { CareerEntry } from "./find-entries.ts";
import { joinRanges } from "./join-ranges.ts";
import { post } from "./post.ts";
import { school } from "./school.ts";
import { toPoints } from "./to-points.ts";

const degree =
  /^(?:Ph\.?\s?D\.?|D\.?Phil|B\.?\s?(?:Sc|S|A|Eng|Ed|Tech)\.?|M\.?\s?(?:Sc|S|A|Eng|Ed|Phil|Tech)\.?|MBA|LL\.?[BM]\.?|J\.?D\.?|M\.?D\.?|Bachelor(?:['’]?s)?(?: of \p{Lu}\p{L}+)?|Master(?:['’]?s)?(?: of \p{Lu}\p{L}+)?|Doctor(?:ate)?(?: of \p{Lu}\p{L}+)?|Associate(?: of \p{Lu}\p{L}+)?|A[- ]levels?|GCSEs?|High school diploma|Diplom(?:[- ]?\p{L}+)?(?: \([A-Z]{2,3}\))?|Magister|Promotion|Ausbildung(?: zu[rm])?|Lehre|Umschulung|Studium|Staatsexamen|(?:Fach)?Abitur|Allgemeine Hochschulreife|Fachhochschulreife|Mittlere Reife|Realschulabschluss|Licence(?: professionnelle)?|Baccalauréat|Bac(?: pro)?|BTS|DUT|Doctorat|Diplôme(?: d['’]\p{L}+)?|CAP|BEP|Licenciatura|Grado|Máster|Doctorado|Bachillerato|Diplomatura|FP|Laurea(?: (?:magistrale|triennale|specialistica))?|Dottorato|Diploma(?: di maturità)?|Maturità|HBO|VWO|HAVO|MBO|WO|Mestrado|Licenciada?o?)(?![\p{L}])/u;

interface EntryOptions {
  readonly isStudy?: boolean;
  /** Which piece of the heading is the post in the other entries of the section. */
  readonly titleAt?: number | undefined;
}

/** What a résumé's entry tells for each leaf of a schema's item, by pointer from the item, and the lengths of its lists. */
export function readEntry(
  entry: CareerEntry,
  item: ObjectNode,
  { isStudy = false, titleAt }: EntryOptions = {},
): Choices {
  const found = new Map<string, Found>();
  const counts = new Map<string, number>();
  const texts = entry.pieces.map((range) => ({ range, text: textOf(range) }));
  const studied = texts.find(({ text }) => degree.test(text));
  const firm = texts.find(({ text }) => findLegalForm(text) !== undefined);
  const others = texts.filter((each) => each !== firm && !school.test(each.text));
  const named = others.find(({ text }) => post.test(text));
  // Beside a name with its legal form the other one can only be the post.
  const alike = titleAt !== undefined && texts.length > 1 ? texts[titleAt] : undefined;
  const title = named ?? (firm && !isStudy ? others[0] : others.find((each) => each === alike));
  const institution =
    texts.find((each) => each !== studied && school.test(each.text)) ??
    texts.find((each) => each !== studied);
  const employer = firm ?? texts.find((each) => each !== title);
  const { points, told } = toPoints(entry.body, entry.left);
  const isClear = isStudy
    ? institution !== undefined && (school.test(institution.text) || firm === institution)
    : employer !== undefined && title !== undefined;
  const set = (node: { readonly name: string }, value: Found | undefined): void => {
    if (value) found.set(formatPointer([node.name]), value);
  };
  const place = (range: TextRange | undefined): Found | undefined => range && joinRanges([range]);
  // Of a heading with one of both, nothing tells which of them it is.
  const who = (range: TextRange | undefined): Found | undefined =>
    range && { ...joinRanges([range]), ...(isClear ? {} : { isAmbiguous: true }) };
  const printed = entry.dates && readSpan(spanOf(entry.dates));
  // A year alone is that of the degree.
  const isDegree = isStudy && printed && printed.to === undefined && !printed.isCurrent;
  const period = isDegree
    ? { ...(printed.from ? { to: printed.from } : {}), isCurrent: false, from: undefined }
    : printed;
  for (const node of item.properties) {
    const name = splitName(node.name).join(" ").toLowerCase();
    if (node.type === "list" && node.items.type === "leaf") {
      if (!/^(?:highlights|achievements|responsibilities|tasks|duties|bullets|points)$/u.test(name)) continue;
      counts.set(formatPointer([node.name]), points.length);
      points.forEach((ranges, index) =>
        found.set(formatPointer([node.name, String(index)]), joinRanges(ranges)),
      );
    }
    if (node.type !== "leaf") continue;
    if (/^(?:company|employer|organi[sz]ation|name|firm|company name)$/u.test(name)) {
      set(node, who((isStudy ? institution : employer)?.range));
    } else if (/^(?:position|title|role|job title|job|post)$/u.test(name)) set(node, who(title?.range));
    else if (/^(?:institution|school|university|college)$/u.test(name)) set(node, who(institution?.range));
    else if (/^(?:degree|study type|qualification)$/u.test(name)) set(node, degreeOf(studied));
    else if (/^(?:area|field|major|subject)(?: of study)?$/u.test(name)) {
      const other = texts.find((each) => each !== studied && each !== institution);
      set(node, areaOf(studied) ?? place(other?.range));
    } else if (/^(?:location|place|city)$/u.test(name)) set(node, place(entry.place));
    else if (/^(?:start|end)(?: date)?$/u.test(name) && entry.dates && period) {
      set(node, dateOf(node, entry.dates, name.startsWith("start") ? period.from : period.to));
    } else if (/^(?:dates?|period|duration)$/u.test(name)) set(node, entry.dates && joinRanges(entry.dates));
    else if (/^(?:is )?(?:current|ongoing|present)$/u.test(name) && entry.dates && period?.isCurrent) {
      set(node, { ...joinRanges(entry.dates), value: "true" });
    } else if (/^(?:summary|description)$/u.test(name))
      set(node, told.length > 0 ? joinRanges(told) : undefined);
  }
  return { found, counts };
}

function spanOf(dates: readonly TextRange[]): string {
  return dates.map(textOf).join(" ");
}

type Placed = { readonly range: TextRange; readonly text: string } | undefined;

function degreeOf(studied: Placed): Found | undefined {
  const length = studied && degree.exec(studied.text)?.[0].length;
  return length ? joinRanges([{ ...studied.range, end: studied.range.start + length }]) : undefined;
}

/** What follows the degree: `in Biology`, `Betriebswirtschaftslehre`, `en droit public`. */
function areaOf(studied: Placed): Found | undefined {
  if (!studied) return undefined;
  const rest = studied.text.slice(degree.exec(studied.text)![0].length);
  const area = /^[\s,.:()–-]*(?:(?:in|of|en|de|im Fach|Fach|degree in|di|em)\s+)?(?<area>\p{L}.*)$/u.exec(
    rest,
  )?.groups?.["area"];
  if (!area) return undefined;
  return joinRanges([{ ...studied.range, start: studied.range.end - area.length }]);
}

function dateOf(
  node: LeafNode,
  ranges: readonly TextRange[],
  printed: string | undefined,
): Found | undefined {
  const iso =
    parseDate(printed ?? "")?.iso ?? /^(?:19|20)\d{2}$/u.exec(printed?.trim() ?? "")?.[0] ?? monthOf(printed);
  if (!iso) return undefined;
  const isWhole = node.format === "date" && iso.length < 10;
  return { ...joinRanges(ranges), value: isWhole ? printed! : iso };
}

function monthOf(printed: string | undefined): string | undefined {
  const match = /^(?<month>\d{1,2})[./](?<year>(?:19|20)\d{2})$/u.exec(printed?.trim() ?? "");
  const month = Number(match?.groups?.["month"]);
  return match && month >= 1 && month <= 12
    ? `${match.groups!["year"]}-${String(month).padStart(2, "0")}`
    : undefined;
}
