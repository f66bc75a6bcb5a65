import { measureLength } from "./measure-length.ts";
import type { FilmLook, ProbedStream, RecordingProbe } from "./recording-probe.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number > 0 ? number : undefined;
}

/** `30000/1001` */
function rateOf(value: unknown): number | undefined {
  const [above, below] = (textOf(value) ?? "").split("/").map(Number);
  const rate = above !== undefined && below ? above / below : undefined;
  return numberOf(rate);
}

/** `00:01:05.200000000`, as Matroska tells it of each track. */
function secondsOf(text: string | undefined): number | undefined {
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/u.exec(text ?? "") ?? [];
  return numberOf(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** Tag names differ in case from container to container. */
function tagsOf(value: unknown): Record<string, string> {
  const entries = Object.entries(fieldsOf(value)).flatMap(([name, text]) => {
    const content = textOf(text);
    return content === undefined ? [] : [[name.toLowerCase(), content] as const];
  });
  return Object.fromEntries(entries);
}

/** Degrees by which players turn the picture; newer programs tell it as side data, older ones as a tag. */
function turnOf(stream: Fields, tags: Readonly<Record<string, string>>): number {
  const side = listOf(stream["side_data_list"]).map(({ rotation }) => rotation);
  const stated = side.find((rotation) => typeof rotation === "number") ?? Number(tags["rotate"] ?? 0);
  return typeof stated === "number" && Number.isFinite(stated) ? stated : 0;
}

function sizeOf(stream: Fields, tags: Readonly<Record<string, string>>): { width?: number; height?: number } {
  const width = numberOf(stream["width"]);
  const height = numberOf(stream["height"]);
  if (width === undefined || height === undefined) return {};
  const aspect = rateOf(textOf(stream["sample_aspect_ratio"])?.replace(":", "/")) ?? 1;
  const wide = Math.max(1, Math.round(width * aspect));
  return Math.abs(turnOf(stream, tags)) % 180 === 90
    ? { width: height, height: wide }
    : { width: wide, height };
}

function typeOf(stream: Fields): ProbedStream["type"] | undefined {
  const type = stream["codec_type"];
  const isCover = fieldsOf(stream["disposition"])["attached_pic"] === 1;
  if (type === "video") return isCover ? "cover" : "video";
  return type === "audio" || type === "subtitle" ? type : undefined;
}

function define<T extends object>(entries: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as never;
}

function readStream(stream: Fields, container: string, start: number | undefined): ProbedStream[] {
  const type = typeOf(stream);
  const { index, codec_name: codec } = stream;
  // Tracks of timed data are no content.
  if (type === undefined || typeof index !== "number") return [];
  const tags = tagsOf(stream["tags"]);
  // Of each track, these state how long it is; of the whole, when it ends.
  const isMp4 = container.startsWith("mov");
  const language = tags["language"] === "und" ? undefined : tags["language"];
  const optional = {
    language,
    title: tags["title"],
    durationSeconds: isMp4
      ? numberOf(stream["duration"])
      : measureLength(container, numberOf(stream["duration"]) ?? secondsOf(tags["duration"]), start),
    sampleRate: numberOf(stream["sample_rate"]),
    channels: numberOf(stream["channels"]),
    framesPerSecond: rateOf(stream["avg_frame_rate"]),
    ...(type === "video" || type === "cover" ? sizeOf(stream, tags) : {}),
  };
  return [
    {
      index,
      type,
      codec: textOf(codec) ?? "unknown",
      isDefault: fieldsOf(stream["disposition"])["default"] === 1,
      ...(define(optional) as Partial<ProbedStream>),
    },
  ];
}

function readLook(stream: Fields): FilmLook {
  return {
    isPq: stream["color_transfer"] === "smpte2084",
    isInterlaced: /^(?:tt|bb|tb|bt)$/u.test(textOf(stream["field_order"]) ?? ""),
  };
}

/** Reads ffprobe's JSON; what is missing or of another shape is left out. */
export function readProbe(text: string): RecordingProbe | undefined {
  let found: Fields;
  try {
    found = fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
  const format = fieldsOf(found["format"]);
  const container = textOf(format["format_name"]) ?? "unknown";
  const start = numberOf(format["start_time"]);
  const durationSeconds = measureLength(container, numberOf(format["duration"]), start);
  const streams = listOf(found["streams"]);
  const looks = streams.flatMap((stream) =>
    typeOf(stream) === "video" ? [[Number(stream["index"]), readLook(stream)] as const] : [],
  );
  const chapters = listOf(found["chapters"]).flatMap((chapter) => {
    const start = Number(chapter["start_time"]);
    const end = Number(chapter["end_time"]);
    if (!Number.isFinite(start) || !Number.isFinite(end) || start < 0 || end < start) return [];
    const { title } = tagsOf(chapter["tags"]);
    return [{ time: { start, end }, ...(title === undefined ? {} : { title }) }];
  });
  return {
    container,
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    streams: streams.flatMap((stream) => readStream(stream, container, start)),
    ...(looks.length > 0 ? { looks: new Map(looks) } : {}),
    chapters,
    tags: tagsOf(format["tags"]),
  };
}
