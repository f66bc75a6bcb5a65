import type { PageText } from "../../../document/page-text.ts";
import type { Token } from "../../reading/reading.ts";
import type { Flow, Paragraph, Section, Sentence } from "./flow.ts";
import { groupParagraphs } from "./group-paragraphs.ts";
import { isHeading } from "./is-heading.ts";
import { listLines } from "./list-lines.ts";
import type { FlowLine } from "./list-lines.ts";
import { marker } from "./markers.ts";
import { splitSentences } from "./split-sentences.ts";

/** Words of running text that a document needs before its sentences are looked at for values. */
const leastProseWords = 20;
const leastProseShare = 0.3;

/** Pages of words as one text with paragraphs, sentences and sections. Pure. */
export function buildFlow(pages: readonly PageText[]): Flow {
  const byPage = new Map(pages.map((page) => [page.page, page]));
  const tokens: Token[] = [];
  const paragraphs: Paragraph[] = [];
  const bold: boolean[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const lines of groupParagraphs(listLines(pages))) {
    const own = joinLines(lines, byPage, tokens, start);
    texts.push(own);
    paragraphs.push({ start, end: start + own.length, page: lines[0]!.page });
    bold.push(lines.every((line) => line.isBold));
    start += own.length + 1;
  }
  const text = texts.join("\n");
  const isLower = (text.match(/\p{Lu}/gu)?.length ?? 0) < 0.004 * text.length;
  const sentences: Sentence[] = [];
  const sections: Section[] = [];
  paragraphs.forEach((paragraph, index) => {
    const own = text.slice(paragraph.start, paragraph.end);
    const ranges = splitSentences(own, isLower);
    ranges.forEach((range, position) => {
      const piece = own.slice(range.start, range.end);
      const isAlone = ranges.length === 1;
      const isFirst = position === 0 || marker.test(piece);
      const heading =
        isHeading(piece, bold[index] ?? false) &&
        (isAlone || (isFirst && position < ranges.length - 1 && /[.:]$/u.test(piece)));
      const start = paragraph.start + range.start;
      const end = paragraph.start + range.end;
      const lead = marker.exec(piece)?.[0] ?? "";
      if (heading) sections.push(toSection(piece, lead, start, end));
      sentences.push({
        start,
        end,
        bodyStart: start + (lead.length < piece.length ? lead.length : 0),
        paragraph: index,
        isHeading: heading,
        isProse: !heading && isRunning(piece, isLower),
        ...(sections.length > 0 ? { section: sections.length - 1 } : {}),
      });
    });
  });
  const running = sentences
    .filter((sentence) => sentence.isProse)
    .reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0);
  const segment = {
    id: -1,
    page: pages[0]?.page ?? 0,
    row: -1,
    block: -1,
    tokens,
    text,
    size: 1,
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
  };
  return {
    segment,
    paragraphs,
    sentences,
    sections,
    share: running / Math.max(1, countWords(text)),
    isProse: running >= leastProseWords && running >= leastProseShare * countWords(text),
  };
}

const longestPiece = 20_000;

/** The words of a paragraph that begins at `offset`; a word that the end of a line breaks is joined. */
function joinLines(
  lines: readonly FlowLine[],
  pages: ReadonlyMap<number, PageText>,
  tokens: Token[],
  offset: number,
): string {
  // Of a paragraph without an end only the last piece is looked back at.
  let done = "";
  let text = "";
  let isFirst = true;
  let isBroken = false;
  for (const line of lines) {
    if (text.length > longestPiece) {
      done += text;
      text = "";
    }
    let last = "";
    const words = pages.get(line.page)!.words;
    for (let index = line.first; index < line.end; index += 1) {
      const word = words[index]!;
      if (word.text.trim() === "") continue;
      last = word.text;
      if (isBroken && text !== "" && /^\p{Ll}/u.test(word.text)) text = closeBreak(text, word.text);
      else if (!isFirst) text += " ";
      isFirst = false;
      isBroken = false;
      const start = done.length + text.length;
      text += word.text;
      tokens.push({
        page: line.page,
        index,
        text: word.text,
        start: offset + start,
        end: offset + done.length + text.length,
        left: 0,
        top: 0,
        right: 0,
        bottom: 0,
        size: 1,
        bold: word.bold ?? false,
      });
    }
    if (last !== "") isBroken = /\p{Ll}[-\u00ad]$/u.test(last.slice(-3));
  }
  return done + text;
}

/** A hyphen at the end of a line goes, unless the word keeps one anyway. */
function closeBreak(text: string, next: string): string {
  const head = /([\p{L}]+)[-\u00ad]$/u.exec(text.slice(-60))?.[1] ?? "";
  const isKept = /^(?:non|self|co|pre|post|re|anti|sub|well|third|long|short|cross|de|ex|to|in|on)$/iu.test(
    head,
  );
  const isCompound = !isKept && text.includes(`${head}-${/^\p{L}+/u.exec(next)![0]}`);
  return isKept || isCompound ? text : text.slice(0, -1);
}

function toSection(piece: string, lead: string, start: number, end: number): Section {
  const number = /[\p{L}\d]+(?:\.\d+)*/u.exec(lead.replace(/^#+/u, ""))?.[0];
  const numbered = /(?:\d+(?:\.\d+)*[a-z]?)/u.exec(lead)?.[0] ?? number;
  const title = piece.slice(lead.length).replace(/[.:\s–-]+$/u, "");
  return { title, start: start + lead.length, end, ...(numbered === undefined ? {} : { number: numbered }) };
}

function isRunning(text: string, isLower: boolean): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const low = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (
    words.length >= 6 &&
    (isLower ||
      low >= 0.4 * words.length ||
      (words.length >= 8 && low >= 0.25 * words.length && /[\p{Ll}\d"”)]\.$/u.test(text)) ||
      (words.length >= 25 && /[.;]$/u.test(text)))
  );
}

function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
