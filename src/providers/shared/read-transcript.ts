import { GleanerError } from "../../errors/gleaner-error.ts";
import type { TranscribedText, Transcript } from "../../ports/transcriber.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whisper's own rule for stretches in which it heard nothing and wrote something all the same. */
const silent = { minNoSpeech: 0.6, maxMeanLogprob: -1 } as const;

const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

function textOf(fields: Fields, seconds: number, confidence?: number): TranscribedText[] {
  const content = fields["word"] ?? fields["text"];
  const text = typeof content === "string" ? content.trim() : "";
  if (text === "") return [];
  const start = Math.min(seconds, Math.max(0, numberOf(fields["start"]) ?? 0));
  const end = Math.min(seconds, Math.max(start, numberOf(fields["end"]) ?? seconds));
  const shown = numberOf(fields["probability"]) ?? confidence;
  return [
    {
      text,
      time: { start, end },
      ...(shown === undefined ? {} : { confidence: Math.min(1, Math.max(0, shown)) }),
    },
  ];
}

function isInvented(segment: Fields): boolean {
  const noSpeech = numberOf(segment["no_speech_prob"]) ?? 0;
  return noSpeech > silent.minNoSpeech && (numberOf(segment["avg_logprob"]) ?? 0) < silent.maxMeanLogprob;
}

/** Words as they are written in the text, marks included, with the times of the words as they were heard. */
function dress(words: readonly TranscribedText[], text: string): TranscribedText[] {
  const written = text.split(/\s+/u).filter((word) => word !== "");
  if (written.length !== words.length) return [...words];
  return words.map((word, index) => ({ ...word, text: written[index] ?? word.text }));
}

function readSegment(segment: Fields, words: readonly Fields[], seconds: number): TranscribedText[] {
  const meanLogprob = numberOf(segment["avg_logprob"]);
  const confidence = meanLogprob === undefined ? undefined : Math.exp(Math.min(0, meanLogprob));
  const own = listOf(segment["words"]).map(fieldsOf);
  const start = numberOf(segment["start"]) ?? 0;
  const end = numberOf(segment["end"]) ?? seconds;
  const middle = (word: Fields): number =>
    ((numberOf(word["start"]) ?? 0) + (numberOf(word["end"]) ?? numberOf(word["start"]) ?? 0)) / 2;
  const heard = own.length > 0 ? own : words.filter((word) => middle(word) >= start && middle(word) < end);
  const text = typeof segment["text"] === "string" ? segment["text"] : "";
  return dress(
    heard.flatMap((word) => textOf(word, seconds, confidence)),
    text,
  );
}

/**
 * Reads the answer of a speech server: words with times, else sentences with times, else the text alone. Stretches that it takes for
 * silence itself are left out. Throws `provider.bad-response`.
 */
export function readTranscript(body: string, seconds: number): Transcript {
  let found: Fields;
  try {
    found = fieldsOf(JSON.parse(body));
  } catch {
    found = {};
  }
  if (typeof found["text"] !== "string" && !Array.isArray(found["segments"])) {
    throw new GleanerError("provider.bad-response", {
      what: "The transcriber cannot be understood",
      seen: "its answer is no JSON with a text",
      hint: "Check that the address is that of a server with /audio/transcriptions.",
    });
  }
  const segments = listOf(found["segments"]).map(fieldsOf);
  const spoken = segments.filter((segment) => !isInvented(segment));
  const words = listOf(found["words"]).map(fieldsOf);
  if (segments.length > 0) {
    const byWord = spoken.map((segment) => readSegment(segment, words, seconds));
    if (spoken.length > 0 && byWord.every((texts) => texts.length > 0))
      return { texts: byWord.flat(), isByWord: true };
    const sentences = spoken.flatMap((segment) => {
      const meanLogprob = numberOf(segment["avg_logprob"]);
      return textOf(
        segment,
        seconds,
        meanLogprob === undefined ? undefined : Math.exp(Math.min(0, meanLogprob)),
      );
    });
    return { texts: sentences, isByWord: false };
  }
  const heard = words.flatMap((word) => textOf(word, seconds));
  const { text } = found;
  if (heard.length > 0) return { texts: dress(heard, typeof text === "string" ? text : ""), isByWord: true };
  return { texts: textOf({ text }, seconds), isByWord: false };
}
