import type { Reading, TextRange } from "../../reading/reading.ts";
import { textOf } from "../text-of.ts";
import { findLegalForm } from "../../entities/legal-form.ts";
import { isClearPerson } from "./is-clear-person.ts";
import { school } from "./school.ts";
import { sectionKind } from "./section-kind.ts";
import type { Line, Section } from "./list-sections.ts";

/** What the head of a résumé says of its person. */
export interface Person {
  readonly name?: TextRange;
  /** Another name may be the person's just as well. */
  readonly isDoubtful?: boolean;
  readonly label?: TextRange;
  readonly email?: TextRange;
  readonly phone?: TextRange;
  readonly url?: TextRange;
  readonly street?: TextRange;
  readonly postalCode?: TextRange;
  readonly city?: TextRange;
  readonly region?: TextRange;
  /** City and region or country, as printed. */
  readonly place?: TextRange;
  readonly profiles: readonly {
    readonly url: TextRange;
    readonly network: string;
    readonly user?: TextRange;
  }[];
}

const rowsOfHead = 10;
const particle = String.raw`(?:van|von|der|den|de|del|della|di|da|la|le|el|zu|dos|ter|ten)`;
const namePattern = new RegExp(
  String.raw`^(?:(?:Dr|Prof|Dipl|Ing|M\.?Sc|Mag)\.?(?:-Ing\.?)?\s)*\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:${particle}\s){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$`,
  "u",
);
const titles = /^(?:curriculum vitae|lebenslauf|r[ée]sum[ée]|cv|hoja de vida|bewerbung|personal details)$/iu;
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u;
const phone = /(?:\+|\b00|\(?\b0|\(\d{3}\)|\b\d{3}[-. ])[\d\s()./-]{5,}\d/u;
const address =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s|•·,]*)?(?![\p{L}@])/iu;
const networks: readonly (readonly [string, RegExp])[] = [
  ["LinkedIn", /linkedin\.com\/(?:in\/)?(?<user>[^/\s?]+)/iu],
  ["GitHub", /github\.com\/(?<user>[^/\s?]+)/iu],
  ["GitLab", /gitlab\.com\/(?<user>[^/\s?]+)/iu],
  ["XING", /xing\.com\/profile\/(?<user>[^/\s?]+)/iu],
  ["X", /(?:twitter|x)\.com\/(?<user>[^/\s?]+)/iu],
];
const capital = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:[\s-]\p{L}[\p{L}\p{M}.'’-]+){0,3}`;
const coded = new RegExp(
  String.raw`(?:^|[\s,])(?:[A-Z]{1,2}-)?(?<code>\d{5}|\d{4}\s?[A-Z]{2}|\d{4}(?=\s\p{Lu}))\s+(?<city>${capital})`,
  "u",
);
const american = new RegExp(
  String.raw`(?<city>${capital}),\s(?<region>[A-Z]{2})\s(?<code>\d{5}(?:-\d{4})?)`,
  "u",
);
const british = new RegExp(String.raw`(?<city>${capital}),?\s(?<code>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})`, "u");
const pair = new RegExp(
  String.raw`^(?<city>${capital}),\s(?<region>\p{Lu}[\p{L}\p{M}]+(?:\s\p{Lu}[\p{L}\p{M}]+){0,2})$`,
  "u",
);
const street =
  /^(?:\d+[a-z]?,?\s\p{L}.*|.*\p{L}\s?\d+\s?[a-z]?|.*(?:straße|strasse|str\.|street|road|avenue|lane|rue|calle|plaza|via|viale|platz|weg)\b.*)$/iu;

/** Whose résumé it is, in the largest type at its top, and how to reach that person. */
export function findPerson(reading: Reading, sections: readonly Section[]): Person {
  const head = sections[0]?.lines.filter((line) => line.segments[0]!.page === reading.pages[0]?.page) ?? [];
  const top = reading.rows.slice(0, rowsOfHead).flatMap((row) => row.segments);
  const contact = sections.flatMap((section) => (section.kind === "contact" ? section.lines : []));
  const own = [...new Set([...head, ...contact].flatMap((line) => line.segments).concat(top))];
  const pieces = own.flatMap((segment) => splitPieces({ segment, start: 0, end: segment.text.length }));
  const reachable = new Set([...head, ...contact].flatMap((line) => line.segments));
  const names = pieces
    .filter((range) => namePattern.test(textOf(range)) && !titles.test(textOf(range)))
    // A heading may be set in the largest type.
    .filter((range) => sectionKind(textOf(range)) === undefined)
    .filter(({ segment }) => head.some((line) => line.segments.includes(segment)) || top.includes(segment))
    // Nor is a school or a company a person.
    .filter((range) => !school.test(textOf(range)) && findLegalForm(textOf(range)) === undefined)
    .toSorted((a, b) => b.segment.size - a.segment.size);
  const named = names[0];
  const find = (pattern: RegExp): TextRange | undefined =>
    first(own.map((segment) => inside(segment, pattern)));
  const links = own.flatMap((segment) => listLinks(segment));
  const profiles = links.flatMap((url) => {
    const network = networks.find(([, pattern]) => pattern.test(textOf(url)));
    const user = network?.[1].exec(textOf(url))?.groups?.["user"];
    if (!network) return [];
    const at = user ? url.start + textOf(url).lastIndexOf(user) : undefined;
    return [
      {
        url,
        network: network[0],
        ...(user && at !== undefined ? { user: { ...url, start: at, end: at + user.length } } : {}),
      },
    ];
  });
  const mail = find(email);
  const call = find(phone);
  const url = links.find((each) => !profiles.some((profile) => profile.url === each));
  const label = named && findLabel(head, named);
  const isDoubtful = !isClearPerson(names, mail, new Set(head.flatMap((line) => line.segments)));
  return {
    profiles,
    ...(named ? { name: named } : {}),
    ...(isDoubtful ? { isDoubtful } : {}),
    ...(label ? { label } : {}),
    ...(mail ? { email: mail } : {}),
    ...(call ? { phone: call } : {}),
    ...(url ? { url } : {}),
    ...findHome(pieces.filter(({ segment }) => reachable.has(segment))),
  };
}

function first<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

function inside(segment: TextRange["segment"], pattern: RegExp): TextRange | undefined {
  const match = pattern.exec(segment.text);
  return match ? { segment, start: match.index, end: match.index + match[0].length } : undefined;
}

function listLinks(segment: TextRange["segment"]): TextRange[] {
  return [...segment.text.matchAll(new RegExp(address.source, "giu"))]
    .filter((match) =>
      /^https?:|\/|^www\.|\.(?:com|org|net|io|dev|me|de|fr|es|it|nl|eu|ch|at|uk|be|example)$/iu.test(
        match[0],
      ),
    )
    .map((match) => ({ segment, start: match.index, end: match.index + match[0].length }));
}

/** What bars, points and signs of icon fonts part. */
function splitPieces({ segment, start, end }: TextRange): TextRange[] {
  return [...segment.text.slice(start, end).matchAll(/[^|•·◦▪\p{Co}]+/gu)].flatMap((match) => {
    const text = match[0]
      .trim()
      .replace(
        /^(?:Address|Adresse|Anschrift|Name|Nom|Nombre|Nome|Location|Dirección|Domicilio|Indirizzo|Adres|Wohnort)\s*:\s*/iu,
        "",
      );
    if (text === "") return [];
    const from = start + match.index + match[0].indexOf(text);
    return [{ segment, start: from, end: from + text.length }];
  });
}

/** The line below the name, where it is a few words without a number or an address. */
function findLabel(head: readonly Line[], name: TextRange): TextRange | undefined {
  const at = head.findIndex((line) => line.segments.includes(name.segment));
  const next = head[at + 1];
  const [only] = next?.segments ?? [];
  if (!next || !only || next.segments.length > 1) return undefined;
  const { text } = only;
  const isLabel =
    !/[\d@:•|]|www\.|[.]$/u.test(text) &&
    text.split(/\s+/u).length <= 8 &&
    !pair.test(text) &&
    /\p{L}{3}/u.test(text);
  return isLabel ? { segment: only, start: 0, end: text.length } : undefined;
}

type Home = Partial<Pick<Person, "street" | "postalCode" | "city" | "region" | "place">>;

function findHome(pieces: readonly TextRange[]): Home {
  for (const [index, piece] of pieces.entries()) {
    const text = textOf(piece);
    if (email.test(text)) continue;
    const match = american.exec(text) ?? coded.exec(text) ?? british.exec(text) ?? pair.exec(text);
    if (!match?.groups) continue;
    const part = (name: string): TextRange | undefined => {
      const value = match.groups![name];
      const at = value ? text.indexOf(value, match.index) : -1;
      return value ? { ...piece, start: piece.start + at, end: piece.start + at + value.length } : undefined;
    };
    const [code, city, region] = [part("code"), part("city"), part("region")];
    const before = text.slice(0, match.index).replace(/[\s,]+$/u, "");
    const above = pieces[index - 1];
    const line =
      before !== "" && street.test(before)
        ? { ...piece, end: piece.start + before.length }
        : code &&
            above &&
            street.test(textOf(above)) &&
            !phone.test(textOf(above)) &&
            !email.test(textOf(above))
          ? above
          : undefined;
    return {
      ...(line ? { street: line } : {}),
      ...(code ? { postalCode: code } : {}),
      ...(city ? { city } : {}),
      ...(region ? { region } : {}),
      ...(pair.test(text) ? { place: piece } : city ? { place: city } : {}),
    };
  }
  return {};
}
