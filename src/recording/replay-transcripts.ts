import { readFile, readdir } from "node:fs/promises";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Transcriber } from "../ports/transcriber.ts";
import type { RecordedTranscript } from "./recorded-transcript.ts";
import { transcriptPath } from "./transcript-path.ts";

function parse(text: string): Partial<RecordedTranscript> {
  try {
    const parsed = JSON.parse(text) as Partial<RecordedTranscript> | null;
    return parsed?.kind === "gleaner.recorded-transcript/1" ? parsed : {};
  } catch {
    return {};
  }
}

/**
 * Transcripts out of a recording; undefined for one that has none, which was made without a speech server. What it gives
 * throws the recorded error, and `input.not-found` for sound that is not recorded.
 */
export async function replayTranscripts(folder: string): Promise<Transcriber | undefined> {
  const names = await readdir(folder).catch(() => []);
  if (!names.some((name) => name.startsWith("transcript-"))) return undefined;
  return async ({ bytes }) => {
    const text = await readFile(transcriptPath(folder, bytes), "utf8").catch(() => "");
    const { transcript, error } = parse(text);
    if (transcript) return transcript;
    const { code = "input.not-found", ...details } = error ?? {
      what: "Cannot replay a transcript",
      seen: "the recording holds none of this sound",
      hint: "Run with the files of the recording, or record again.",
      where: { option: "replay" },
    };
    throw new GleanerError(code, details);
  };
}
