import type { PageText } from "../../document/page-text.ts";
import type { TimeRange } from "../../document/time-range.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { Cue } from "../../layout/cue.ts";
import { cuePage } from "../../layout/cue-page.ts";
import type { FormatContext } from "../../ports/format.ts";
import type { Transcript } from "../../ports/transcriber.ts";

function withoutWords(
  page: number,
  status: PageText["status"],
  warnings: PageText["warnings"] = [],
): PageText {
  return { page, text: "", words: [], lines: [], status, textSource: "none", unreadRegions: [], warnings };
}

interface SoundReading {
  readonly page: number;
  readonly time: TimeRange;
  readonly isSilent: boolean;
  /** Subtitles of this stretch; absent where the recording has none at all. */
  readonly cues?: readonly Cue[];
  /** The stretch as a WAV file. */
  readonly cut: () => Promise<Uint8Array>;
}

function shift({ texts }: Transcript, { start, end }: TimeRange): Cue[] {
  const clamp = (seconds: number): number => Math.min(end, Math.max(start, start + seconds));
  return texts.map(({ text, time, confidence }) => ({
    text,
    time: { start: clamp(time.start), end: clamp(time.end) },
    ...(confidence === undefined ? {} : { confidence }),
  }));
}

/**
 * What is said in one stretch: its subtitles, else its transcript. A silent stretch is read, for nothing is said in it; one that is
 * heard but that nobody writes down is not. Never throws for bad sound; an abort is thrown.
 */
export async function readSound(reading: SoundReading, context: FormatContext): Promise<PageText> {
  const { page, time, isSilent, cues, cut } = reading;
  const { signal, words, transcribe } = context;
  signal?.throwIfAborted();
  if (words === "off") return withoutWords(page, "read");
  if (cues) return cuePage(cues, { page, origin: "subtitle", separator: "\n" });
  if (isSilent) return withoutWords(page, "read");
  if (!transcribe || words === "text-layer") return withoutWords(page, "unreadable");
  try {
    const transcript = await transcribe({ bytes: await cut(), seconds: time.end - time.start }, signal);
    const separator = transcript.isByWord ? " " : "\n";
    return cuePage(shift(transcript, time), { page, origin: "transcript", separator });
  } catch (error) {
    signal?.throwIfAborted();
    const why = isGleanerError(error) ? ` (${error.code})` : "";
    const message = `The transcriber gave nothing for this stretch${why}. Check its address, and try again.`;
    return withoutWords(page, "failed", [{ code: "page.failed", message }]);
  }
}
