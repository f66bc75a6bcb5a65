import { mediaError } from "./media-error.ts";
import type { MediaPrograms } from "./media-programs.ts";
import { readProbe } from "./read-probe.ts";
import type { RecordingProbe } from "./recording-probe.ts";
import { runProgram } from "./run-program.ts";
import { safeInput } from "./safe-input.ts";

interface ProbeJob {
  /** Absolute. */
  readonly path: string;
  /** For errors. */
  readonly name: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** Far more than any real recording says of itself. */
const maxAnswer = 16_000_000;

/** What a recording says of itself. Throws `input.corrupt` for what is none, `input.timeout`, `options.missing-package`. */
export async function probeRecording(
  programs: MediaPrograms,
  { path, name, timeoutMs, signal }: ProbeJob,
): Promise<RecordingProbe> {
  const asked = ["-print_format", "json", "-show_format", "-show_streams", "-show_chapters"];
  const probe = ["-hide_banner", "-loglevel", "level+error", ...safeInput, ...asked, "-i", path];
  const limits = { timeoutMs, maxOutput: maxAnswer, ...(signal ? { signal } : {}) };
  const { ok, failure, stdout } = await runProgram(programs.ffprobe, { probe }, limits);
  const found = ok ? readProbe(stdout) : undefined;
  if (found) return found;
  throw mediaError(name, failure ?? "failed", failure === "timeout" ? timeoutMs : undefined);
}
