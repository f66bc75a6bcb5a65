import type { ResolvedOptions } from "../options/resolved-options.ts";
import type { Transcriber } from "../ports/transcriber.ts";
import { findTranscriber } from "./find-transcriber.ts";

/** What writes sound down: the speech server that is set, written along in a recording, or the recording in its place. Throws `options.invalid`. */
export async function chooseTranscriber(options: ResolvedOptions): Promise<Transcriber | undefined> {
  const { record, replay, limits } = options;
  if (replay !== undefined) {
    const { replayTranscripts } = await import("../recording/replay-transcripts.ts");
    return await replayTranscripts(replay);
  }
  const found = findTranscriber(options.transcriber, limits.callTimeoutMs);
  if (!found || record === undefined) return found;
  const { recordTranscripts } = await import("../recording/record-transcripts.ts");
  return recordTranscripts(record, found);
}
