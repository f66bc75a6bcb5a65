import { createHash } from "node:crypto";
import { join } from "node:path";

/** Where the transcript of one stretch of sound stands. */
export function transcriptPath(folder: string, sound: Uint8Array): string {
  return join(folder, `transcript-${createHash("sha256").update(sound).digest("hex")}.json`);
}
