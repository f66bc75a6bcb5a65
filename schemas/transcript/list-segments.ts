import type { PageText } from "../../src/document/page-text.ts";
import type { TimeRange } from "../../src/document/time-range.ts";
import type { Word } from "../../src/document/word.ts";

/** Words that are said together. */
export interface SpokenSegment {
  readonly page: number;
  readonly time: TimeRange;
  /** Indices of its words on the page. */
  readonly indices: readonly number[];
  readonly words: readonly Word[];
  readonly text: string;
  /** As the subtitle names who speaks. */
  readonly speaker?: string;
}

/** From so much silence on, in seconds, single words belong to another segment. */
const pauseSeconds = 1;
/** A segment of single words ends with the sentence from so many characters on, and at twice as many in any case. */
const segmentLength = 60;
const speakerPattern = /^(?:-\s*)?(\p{Lu}[\p{L}\d .'’-]{0,40}):\s+/u;

const isSameTime = (a: TimeRange | undefined, b: TimeRange | undefined): boolean =>
  a?.start === b?.start && a?.end === b?.end;

/** Whether a word opens a segment: a cue has one time for all its words, a recogniser one for each. */
function opens(words: readonly Word[], index: number, first: number, isByWord: boolean): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word) return true;
  if (!isByWord) return !isSameTime(before.time, word.time);
  if ((word.time?.start ?? 0) - (before.time?.end ?? 0) >= pauseSeconds) return true;
  const length = before.span.end - (words[first]?.span.start ?? 0);
  return (length >= segmentLength && /[.!?…。？！]$/u.test(before.text)) || length >= 2 * segmentLength;
}

function make(
  { page, text, words }: PageText,
  first: number,
  end: number,
  speakers: ReadonlySet<string> | undefined,
): SpokenSegment {
  const own = words.slice(first, end);
  const times = own.flatMap(({ time }) => time ?? []);
  const whole = text.slice(own[0]?.span.start ?? 0, own.at(-1)?.span.end ?? 0).replaceAll(/\s+/gu, " ");
  const found = speakerPattern.exec(whole);
  const named = found?.[1]?.trim() ?? "";
  const [prefix, speaker] = !found || speakers?.has(named) === false ? [] : [found[0], named];
  // Who speaks is written, not said.
  const silent = prefix === undefined ? 0 : prefix.trim().split(" ").length;
  return {
    page,
    time: {
      start: Math.min(...times.map(({ start }) => start)),
      end: Math.max(...times.map((time) => time.end)),
    },
    indices: own.slice(silent).map((_, index) => first + silent + index),
    words: own.slice(silent),
    text: prefix === undefined ? whole : whole.slice(prefix.length),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/**
 * What is said on a page of subtitles or of a transcript, in the order of time; none where its words have no times. Only `speakers`
 * are taken for those who speak, or whatever stands before a colon.
 */
export function listSegments(page: PageText, speakers?: ReadonlySet<string>): SpokenSegment[] {
  const { words, textSource } = page;
  if (textSource !== "subtitle" && textSource !== "transcript") return [];
  const timed = words.filter(({ time }) => time !== undefined);
  if (timed.length < words.length || words.length === 0) return [];
  // Cues stand on lines of their own; the words of a recogniser follow one another, each at its time.
  const isByWord =
    textSource === "transcript" &&
    words.some(
      (word, index) => word.line === words[index - 1]?.line && !isSameTime(word.time, words[index - 1]?.time),
    );
  const segments: SpokenSegment[] = [];
  let first = 0;
  for (let index = 1; index <= words.length; index += 1) {
    if (index < words.length && !opens(words, index, first, isByWord)) continue;
    segments.push(make(page, first, index, speakers));
    first = index;
  }
  return segments;
}
