import { measureLength } from "./measure-length.ts";
import type { ProbedStream, RecordingProbe } from "./recording-probe.ts";

/** What ffmpeg says of its input while it decodes the first sound track of it. */
export interface SoundListing {
  /** Index of that track; undefined where none is listed. */
  readonly track?: number;
  /** In seconds, as the container states it. */
  readonly durationSeconds?: number;
  /** All there is to know; undefined where it holds more than one sound track, or says it in a way that is not surely understood. */
  readonly probe?: Omit<RecordingProbe, "chapters" | "tags">;
}

const endOfInput = /^(?:Stream mapping:|Output #\d|Press \[)/u;
const anyStream = /^ *Stream #0:(\d+)/u;
const soundStream =
  /^ *Stream #0:(\d+)(?:\[0x[0-9a-f]+\])?(?:\((\w+)\))?: Audio: (\w+)(?: \([^,]*\))*, (\d+) Hz, ([^,]+),/u;
const duration = /^ *Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?),(?: start: (\d+(?:\.\d+)?),)?/u;
const container = /^Input #0, (\S+), from '/u;
/** One of a stream's own tags; a line without a name goes on with the one before. */
const streamTag = /^ {4,8}(\S[^:]*?)? *: (.*)$/u;

function countChannels(layout: string): number | undefined {
  const counted = /^(\d+) channels/u.exec(layout)?.[1];
  if (counted !== undefined) return Number(counted);
  return layout === "mono" ? 1 : layout === "stereo" ? 2 : undefined;
}

function readDuration(line: string, format: string): number | undefined {
  const [, hours, minutes, seconds, start = "0"] = duration.exec(line) ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total > 0 ? measureLength(format, total, Number(start)) : undefined;
}

function readTitle(lines: readonly string[]): { readonly title?: string } | undefined {
  const at = lines.findIndex((line) => streamTag.exec(line)?.[1]?.toLowerCase() === "title");
  if (at < 0) return {};
  const title = streamTag.exec(lines[at] ?? "")?.[2]?.trim() ?? "";
  // Of more than one line, it cannot be told where it ends.
  return /^ *:/u.test(lines[at + 1] ?? "") || title === "" ? undefined : { title };
}

function readStream(
  lines: readonly string[],
  at: number,
  durationSeconds: number | undefined,
): ProbedStream | undefined {
  const [line = "", ...rest] = lines.slice(at);
  const [, index, language, codec, rate, layout = ""] = soundStream.exec(line) ?? [];
  const channels = countChannels(layout);
  const title = readTitle(rest);
  if (codec === undefined || codec === "none" || channels === undefined || !title) return undefined;
  return {
    index: Number(index),
    type: "audio",
    codec,
    isDefault: /\(default\)/u.test(line),
    ...(language === undefined || language === "und" ? {} : { language }),
    ...title,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    sampleRate: Number(rate),
    channels,
  };
}

/** Reads the lines that ffmpeg writes of its input before it begins, without what names their level. */
export function readSoundListing(written: readonly string[]): SoundListing {
  const start = written.findIndex((line) => container.test(line));
  if (start < 0) return {};
  const end = written.findIndex((line, at) => at > start && endOfInput.test(line));
  const lines = written.slice(start, end < 0 ? written.length : end);
  const streams = lines.flatMap((line, at) => (anyStream.test(line) ? [at] : []));
  const sound = streams.find((at) => lines[at]?.includes(": Audio:"));
  const name = container.exec(lines[0] ?? "")?.[1] ?? "unknown";
  const durationSeconds = lines
    .map((line) => readDuration(line, name))
    .find((seconds) => seconds !== undefined);
  const stream =
    sound !== undefined && streams.length === 1 ? readStream(lines, sound, durationSeconds) : undefined;
  const track = anyStream.exec(lines[sound ?? -1] ?? "")?.[1];
  const stated = durationSeconds === undefined ? {} : { durationSeconds };
  return {
    ...(track === undefined ? {} : { track: Number(track) }),
    ...stated,
    ...(stream ? { probe: { container: name, ...stated, streams: [stream] } } : {}),
  };
}
