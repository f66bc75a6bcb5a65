import type { TextRange } from "../../reading/reading.ts";
import type { Flow } from "../flow/flow.ts";
import { findRole } from "./find-role.ts";
import { hasForm } from "./has-form.ts";
import { matchGroup } from "./match-group.ts";
import { matchName } from "./match-name.ts";
import { spanAt } from "../flow/span-at.ts";

/** Someone whom a contract or judgment is about. */
export interface ProseParty {
  readonly name: TextRange;
  /** The short name that the document gives it ("the Company"). */
  readonly alias?: TextRange;
  readonly address?: TextRange;
  /** Its number in a public register. */
  readonly registration?: TextRange;
  /** What the alias or the words before the name say it is, in lower case. */
  readonly role?: string;
  readonly score: number;
  /** Where it ends is a guess: nothing closes it, or a place may follow it. */
  readonly isDoubtful?: boolean;
}

const zoneLength = 6000;
const longestList = 1600;
const between =
  /(?<![\p{L}])(?:by and between|by and among|between|among|zwischen|entre les soussignés|entre les parties|entre|tra|fra)(?![\p{L}])\s*:?\s*/giu;
const agreement =
  /agreement|contract|made|entered|deed|lease|licen[cs]e|vertrag|vereinbarung|geschlossen|contrat|convention|accord|conclu|acuerdo|contrato|convenio|celebra|contratto|accordo|scrittura|stipula/iu;
const register =
  /(?:(?:registered|registration|company|register|reg\.?|incorporated)[^;()]{0,40}?(?:number|no\.?|nr\.?)|under (?:number|no\.?)|HRB|HRA|RCS\s\p{Lu}\p{L}+|SIREN|SIRET|KvK|C\.?I\.?F\.?|N\.?I\.?F\.?|P\.?\s?IVA|REA)\s*:?\s*(?<value>(?:[A-Z]{1,3}[ -]?)?\d[\d. /-]{3,}\d[A-Z]?|[A-Z]\d{8})/iu;
const offices =
  /(?:offices?|place of business|address|residing|seat|sitz|wohnhaft|siège(?: social)?|domicili\p{L}+|demeurant|sede(?: legale)?)[^,;()]{0,30}?\s(?:(?:is|are|ist|est|es|è)\s(?:located\s|situated\s)?)?(?:at|in|à|en|a|sise? (?:à|au)|is)[:\s]\s*/iu;

/** Parties of "between X (the "Company") and Y", in the order of the text; empty where no such passage is found. */
export function findNamedParties(flow: Flow): ProseParty[] {
  const { text } = flow.segment;
  let best: ProseParty[] = [];
  for (const match of text.slice(0, zoneLength).matchAll(between)) {
    const sentence = spanAt(flow.sentences, match.index);
    if (!sentence) continue;
    const before = text.slice(sentence.start, match.index);
    const heading = flow.sections[sentence.section ?? -1]?.title ?? "";
    const isOpening =
      flow.sentences.filter(({ isProse, start }) => isProse && start < sentence.start).length < 2;
    const around = before.trim() === "" || isOpening ? `${heading} ${text.slice(0, match.index)}` : before;
    if (!agreement.test(around)) continue;
    const found = readList(flow, match.index + match[0].length, listEnd(flow, sentence.end));
    if (found.length > best.length) best = found;
    if (best.length > 1) break;
  }
  return best;
}

/** A list goes on over lines and paragraphs until a sentence ends. */
function listEnd(flow: Flow, end: number): number {
  const { text } = flow.segment;
  let stop = end;
  for (const sentence of flow.sentences.filter((other) => other.start >= end)) {
    if (
      /[.!?]["”]?$/u.test(text.slice(0, stop)) &&
      !/\b(?:Inc|Ltd|Co|Corp|L\.P|N\.A|No)\.$/u.test(text.slice(0, stop))
    )
      break;
    if (
      stop - end > longestList ||
      /^(?:whereas|recitals|background|now,? therefore|präambel|preamble|considérant|exponen|premess)/iu.test(
        text.slice(sentence.start, sentence.end),
      )
    )
      break;
    stop = sentence.end;
  }
  return stop;
}

function readList(flow: Flow, from: number, end: number): ProseParty[] {
  const { segment } = flow;
  const text = segment.text.slice(0, end);
  const parties: ProseParty[] = [];
  let at = skipLead(text, from);
  while (at < end && parties.length < 12) {
    const alone = matchName(text, at);
    if (alone === undefined) break;
    const names = matchGroup(text, at) ?? [{ start: at, end: alone }];
    const nameEnd = names.at(-1)?.end ?? alone;
    const next = findNext(text, nameEnd, end);
    const told = readTail(flow, nameEnd, text.slice(nameEnd, next?.separator ?? end));
    for (const name of names) {
      const printed = text.slice(name.start, name.end);
      const score = hasForm(printed) ? 0.95 : 0.85;
      const isDoubtful = !hasForm(printed) && !isClosed(printed, text.slice(name.end, name.end + 24));
      parties.push({ name: { segment, ...name }, ...told, score, ...(isDoubtful ? { isDoubtful } : {}) });
    }
    if (!next) break;
    at = next.start;
  }
  return parties;
}

/** Two capitals before a link are a person, whose place or office may follow; a school or a town begins with its kind. */
const linked = /^\p{Lu}[\p{L}.'’-]+\s\p{Lu}.*?\s(?:of|at|in|aus|von|de|di)\s/u;
const closing =
  /^\s*(?:[,;:(„“"«–—-]|\.?\s*$|\n|\.\s|(?:and|und|et|y|e|an?|of|at|residing|having|whose|with|hereinafter|both|each|as|dated|wohnhaft|geboren|nachfolgend|vertreten|demeurant|ci-après|né|con|nato|residente)(?![\p{L}]))/iu;

/** True where what stands behind a name without a legal form closes it. */
function isClosed(name: string, after: string): boolean {
  const isPlaced = linked.test(name) && !/\b(?:University|College|Bank|Board|Institute|Church)\b/u.test(name);
  return !isPlaced && closing.test(after);
}

/** The next name behind a conjunction, semicolon, closing bracket or line end outside of brackets. */
function findNext(text: string, from: number, end: number): { separator: number; start: number } | undefined {
  const separators =
    /(?:[,;]?\s*(?<![\p{L}])(?:and|und|sowie|et|y|ed?)(?![\p{L}])\s*,?|;|(?<=\))\s*,|\n)\s*/giu;
  separators.lastIndex = from;
  for (let match = separators.exec(text); match && match.index < end; match = separators.exec(text)) {
    const depth = count(text.slice(from, match.index), "(") - count(text.slice(from, match.index), ")");
    if (depth > 0) continue;
    const start = skipLead(text, match.index + match[0].length);
    const nameEnd = matchName(text, start);
    if (nameEnd === undefined) continue;
    const name = text.slice(start, nameEnd);
    const after = text.slice(nameEnd, nameEnd + 40);
    const isLong =
      /\s/u.test(name) &&
      /^\s(?:for|with|in|on|effective|pursuant|regarding|concerning|relating|having|whose|located|to|at)\s/u.test(
        after,
      );
    const isGroup = matchGroup(text, start) !== undefined;
    const isNamed =
      hasForm(name) ||
      isLong ||
      isGroup ||
      /^\s*(?:[,(;.]|$|\n|as of|of \d|(?:currently )?residing|wohnhaft|demeurant|both|each|dated)/iu.test(
        after,
      );
    if (isNamed && (!match[0].includes("\n") || hasForm(name) || /^[^\n]{0,200}["“(]/u.test(after)))
      return { separator: match.index, start };
  }
  return undefined;
}

/** Numbers, articles and role words before a name. */
function skipLead(text: string, from: number): number {
  const lead =
    /^(?:[\s*_`]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]\s|(?:the|der|die|das|den|dem|la|le|el|il|lo|l['’]|société|la société|firma|herrn?|frau|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|doña|don|m\.|mme|monsieur|madame|d\.|dña\.|sig\.|sig\.ra)\s(?=[\p{Lu}"“(])|["“]|(?:on )?the one (?:hand|part),?\s)*/iu.exec(
      text.slice(from, from + 80),
    );
  return from + (lead?.[0].length ?? 0);
}

function readTail(
  flow: Flow,
  from: number,
  tail: string,
): Pick<ProseParty, "alias" | "address" | "role" | "registration"> {
  const { segment } = flow;
  const quoted = /\(([^()]{0,160}?["“”„«]\s?)([^"“”»«()]{1,60}?)\s?["”“»][^()]*\)/u.exec(tail);
  const bare = quoted
    ? undefined
    : /\((?:the |der |die |la |le |el |il )?(\p{Lu}[\p{L} -]{2,30})\)/u.exec(tail);
  const aliasText = quoted?.[2] ?? bare?.[1];
  const aliasAt = quoted
    ? from + quoted.index + 1 + quoted[1]!.length
    : bare
      ? from + bare.index + bare[0].indexOf(bare[1]!)
      : 0;
  const place = offices.exec(tail);
  const addressAt = place ? from + place.index + place[0].length : 0;
  const address =
    place &&
    /^[^;("“]{6,160}/u
      .exec(tail.slice(place.index + place[0].length))?.[0]
      .replace(/[\s,]+(?:and|und|et|y|e)?\s*$/u, "");
  const entry = register.exec(tail);
  const number = entry?.groups?.["value"];
  const numberAt = entry && number ? from + entry.index + entry[0].lastIndexOf(number) : 0;
  const roles = [...tail.matchAll(/["“„«]\s?([^"“”»«()]{1,40}?)\s?["”“»]/gu)].map((match) => match[1]!);
  const role = roles.map((alias) => findRole(alias)).find((found) => found !== undefined);
  return {
    ...(aliasText ? { alias: { segment, start: aliasAt, end: aliasAt + aliasText.length } } : {}),
    ...(address ? { address: { segment, start: addressAt, end: addressAt + address.length } } : {}),
    ...(number ? { registration: { segment, start: numberAt, end: numberAt + number.length } } : {}),
    ...(role ? { role } : {}),
  };
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
