import type { ListNode, ObjectNode, SchemaNode } from "../../../document/schema-node.ts";
import { formatPointer } from "../../../values/format-pointer.ts";
import { parseDate } from "../../../values/parse-date.ts";
import { splitName } from "../../../values/split-name.ts";
import type { Choices } from "../../output/build-json.ts";
import type { Found } from "../../output/found.ts";
import type { Reading, TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";
import type { CareerEntry } from "./find-entries.ts";
import { findEntries } from "./find-entries.ts";
import { findPerson } from "./find-person.ts";
import { school } from "./school.ts";

const work =
  /^(?:work|(?:work |professional )?experiences?|employment(?: history)?|jobs|positions|career|berufserfahrung)$/u;
const education = /^(?:education|studies|degrees|schools|ausbildung|formation|educación|istruzione)$/u;
const post =
  /\b(?:intern|trainee|engineer|manager|director|developer|scientist|researcher|officer|c[tefom]o|(?:co-)?founder|analyst|consultant|assistant|associate|professor|lecturer|lead|head|designer|architect|president|specialist|administrator|coordinator|teacher|fellow|nurse|accountant|clerk|editor|writer|technician|\p{L}*(?:entwickler|leiter|ingenieur|berater|assistent|praktikant)(?:in)?|chef(?:fe)?|responsable|ingénieure?|stagiaire|directeur|directrice|ingenier[oa]|gerente|becari[oa]|direttore|ingegnere|responsabile|tirocinante)\b/iu;
const degree =
  /^(?:Ph\.?\s?D\.?|D\.?Phil|B\.?\s?(?:Sc|S|A|Eng|Ed|Tech)\.?|M\.?\s?(?:Sc|S|A|Eng|Ed|Phil|Tech)\.?|MBA|LL\.?[BM]\.?|J\.?D\.?|M\.?D\.?|Bachelor(?:['’]?s)?(?: of \p{Lu}\p{L}+)?|Master(?:['’]?s)?(?: of \p{Lu}\p{L}+)?|Doctor(?:ate)?(?: of \p{Lu}\p{L}+)?|Associate(?: of \p{Lu}\p{L}+)?|Diplom\p{L}*|Magister|Abitur|Licence|Licenciatura|Grado|Laurea(?: magistrale)?|Dottorato)(?![\p{L}])/u;

/** Fills the lists of a résumé, posts and studies, from its sections, and its head: whose it is and where. */
export function addCareer(choices: Choices, root: SchemaNode, reading: Reading): Choices {
  if (root.type !== "object") return choices;
  const lists = root.properties.filter(
    (node): node is ListNode & { items: ObjectNode } => node.type === "list" && node.items.type === "object",
  );
  const found = new Map(choices.found);
  const counts = new Map(choices.counts);
  let isCareer = false;
  for (const list of lists) {
    const name = splitName(list.name).join(" ").toLowerCase();
    const section = work.test(name) ? "work" : education.test(name) ? "education" : undefined;
    const entries = section ? findEntries(reading, section) : [];
    if (entries.length === 0) continue;
    isCareer = true;
    const pointer = formatPointer([list.name]);
    for (const key of found.keys()) if (key.startsWith(`${pointer}/`)) found.delete(key);
    counts.set(pointer, entries.length);
    entries.forEach((entry, index) => {
      for (const [leaf, value] of readEntry(entry, list.items))
        found.set(`${pointer}/${index}${leaf}`, value);
    });
  }
  if (isCareer) for (const [pointer, value] of findPerson(root, reading)) found.set(pointer, value);
  return { found, counts };
}

function readEntry(entry: CareerEntry, item: ObjectNode): Map<string, Found> {
  const values = new Map<string, Found>();
  const texts = entry.pieces.map((range) => ({ range, text: textOf(range) }));
  const studied = texts.find(({ text }) => degree.test(text));
  const title = texts.find(({ text }) => post.test(text) && !school.test(text));
  const place = texts.find(({ text }) => school.test(text)) ?? texts.find((each) => each !== studied);
  const employer = texts.find((each) => each !== title);
  const put = (name: string, range: TextRange | undefined, value = range && textOf(range)): void => {
    if (range && value) values.set(formatPointer([name]), { value, ranges: [range], scores: { place: 0.8 } });
  };
  for (const node of item.properties) {
    if (node.type !== "leaf") continue;
    const name = splitName(node.name).join(" ").toLowerCase();
    if (/^(?:company|employer|organi[sz]ation|name|firm|company name)$/u.test(name))
      put(node.name, employer?.range);
    else if (/^(?:position|title|role|job title|job|post)$/u.test(name)) put(node.name, title?.range);
    else if (/^(?:institution|school|university|college)$/u.test(name)) put(node.name, place?.range);
    else if (/^(?:degree|study type|qualification)$/u.test(name) && studied) {
      const length = degree.exec(studied.text)![0].length;
      put(node.name, { ...studied.range, end: studied.range.start + length });
    } else if (/^(?:area|field|major|subject)(?: of study)?$/u.test(name)) {
      const area = studied && /\sin\s+(?<area>\p{Lu}.*)$/u.exec(studied.text);
      const other = texts.find((each) => each !== studied && each !== place);
      if (studied && area)
        put(node.name, { ...studied.range, start: studied.range.end - area.groups!["area"]!.length });
      else put(node.name, other?.range);
    } else if (/^(?:location|place|city)$/u.test(name)) put(node.name, entry.place);
    else if (/^(?:start|end)(?: date)?$/u.test(name) && entry.dates) {
      const [from, to] = textOf(entry.dates).split(/\s*(?:[–—-]|\bto\b|\bbis\b)\s*/u);
      const iso = parseDate((name.startsWith("start") ? from : to) ?? "")?.iso;
      if (iso) put(node.name, entry.dates, node.format === "date" && iso.length < 10 ? undefined : iso);
    } else if (/^(?:dates?|period|duration)$/u.test(name)) put(node.name, entry.dates);
  }
  return values;
}
