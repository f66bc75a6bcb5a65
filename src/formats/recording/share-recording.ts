import { readFile } from "node:fs/promises";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { MediaJob } from "../../media/ffmpeg/media-job.ts";
import type { MediaPrograms } from "../../media/ffmpeg/media-programs.ts";
import type { RecordingProbe } from "../../media/ffmpeg/recording-probe.ts";
import { stripMetadata } from "../../media/ffmpeg/strip-metadata.ts";
import { isTechnicalTag } from "./is-technical-tag.ts";

interface Shared {
  readonly mediaType: string;
  readonly probe: RecordingProbe;
  /** In bytes. */
  readonly size: number;
  readonly maxBytes: number;
}

/**
 * The bytes of a whole recording as they may leave the machine: without place, device and names. As they are only where nothing of
 * the kind is in them and they cannot be written anew. Throws `input.too-large`, `plan.unsupported`.
 */
export async function shareRecording(
  programs: MediaPrograms,
  job: MediaJob,
  { mediaType, probe, size, maxBytes }: Shared,
): Promise<Uint8Array> {
  const { name, path } = job;
  const what = `Cannot send ${name} as a whole`;
  if (size > maxBytes) {
    throw new GleanerError("input.too-large", {
      what,
      seen: `it has ${size} bytes, more than the limit of ${maxBytes}`,
      hint: "Raise `limits.maxBytes`, or convert it to a smaller file.",
      where: { source: name, option: "limits.maxBytes" },
    });
  }
  const bare = await stripMetadata(programs, job, mediaType);
  if (bare) return bare;
  if (Object.keys(probe.tags).every(isTechnicalTag)) return new Uint8Array(await readFile(path));
  throw new GleanerError("plan.unsupported", {
    what,
    seen: "what it says of itself, which may be place, device and names, cannot be taken off",
    hint: "Convert it to MP4, or choose a model that takes pictures and sound.",
    where: { source: name },
  });
}
