import type { Document } from "../../src/document/document.ts";
import type { Evidence } from "../../src/document/evidence.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import type { WordsResult } from "../../src/document/schema.ts";
import { listSegments } from "./list-segments.ts";
import type { SpokenSegment } from "./list-segments.ts";
import { listSpeakers } from "./list-speakers.ts";

/** Milliseconds are what recordings are measured in. */
const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function toJson({ time, text, words }: SpokenSegment, speaker: string | null): Json {
  const sure = words.flatMap(({ confidence }) => confidence ?? []);
  return {
    start: round(time.start),
    end: round(time.end),
    speaker,
    text,
    kind: "speech",
    language: null,
    words: words.map((word) => ({
      start: word.time ? round(word.time.start) : null,
      end: word.time ? round(word.time.end) : null,
      text: word.text,
      confidence: word.confidence ?? null,
    })),
    confidence: sure.length === 0 ? null : sure.reduce((sum, each) => sum + each, 0) / sure.length,
  };
}

/** The subtitles or the transcript themselves as data, each segment with its words; chapters as the file has them. */
export function fromWords(pages: readonly PageText[], document: Document): WordsResult {
  const evidence: Record<string, Evidence> = {};
  const speaking = listSpeakers(
    pages.flatMap((page) => listSegments(page)).flatMap(({ speaker }) => speaker ?? []),
  );
  const segments = pages
    .flatMap((page) => listSegments(page, speaking))
    .sort((a, b) => a.time.start - b.time.start);
  const names = [...new Set(segments.flatMap(({ speaker }) => speaker ?? []))];
  const speakers = names.map((name, index) => ({ id: `S${index + 1}`, label: null, name }));
  for (const [index, { page, indices }] of segments.entries())
    evidence[`/segments/${index}/text`] = { state: "found", words: [{ page, indices }] };
  const made = segments.map((segment) =>
    toJson(segment, segment.speaker === undefined ? null : `S${names.indexOf(segment.speaker) + 1}`),
  );
  const language = (document.streams ?? []).find(
    ({ type, language: spoken }) => type !== "video" && spoken,
  )?.language;
  return {
    json: {
      language: language ?? null,
      speakers,
      segments: made,
      chapters: (document.chapters ?? []).map(({ time, title }) => ({
        start: round(time.start),
        end: round(time.end),
        title: title ?? null,
      })),
      events: [],
    },
    evidence,
  };
}
