import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { writeWholeFile } from "../media/write-whole-file.ts";
import type { Transcriber } from "../ports/transcriber.ts";
import { recordError } from "./record-error.ts";
import type { RecordedTranscript } from "./recorded-transcript.ts";
import { transcriptPath } from "./transcript-path.ts";

/**
 * `transcribe`, with all that it gives written into the folder of a recording, and no sound. A file that cannot be
 * written loses no transcript: the same folder is refused by name before a model is asked.
 */
export function recordTranscripts(folder: string, transcribe: Transcriber): Transcriber {
  const keep = async (sound: Uint8Array, what: Omit<RecordedTranscript, "kind">): Promise<void> => {
    const recorded: RecordedTranscript = { kind: "gleaner.recorded-transcript/1", ...what };
    const text = `${JSON.stringify(recorded, undefined, 2)}\n`;
    await writeWholeFile(transcriptPath(folder, sound), text).catch(() => undefined);
  };
  return async (input, signal) => {
    try {
      const transcript = await transcribe(input, signal);
      await keep(input.bytes, { transcript });
      return transcript;
    } catch (error) {
      if (isGleanerError(error)) await keep(input.bytes, { error: recordError(error) });
      throw error;
    }
  };
}
