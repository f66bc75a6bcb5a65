import type { Warning } from "../../document/warning.ts";
import type { ProbedStream, RecordingProbe } from "../../media/ffmpeg/recording-probe.ts";

/** Subtitles that are characters; all others are pictures. */
const textCodecs = new Set([
  "mov_text",
  "subrip",
  "srt",
  "webvtt",
  "ass",
  "ssa",
  "text",
  "eia_608",
  "subviewer",
  "microdvd",
]);

export interface ChosenStreams {
  readonly sound?: ProbedStream;
  readonly film?: ProbedStream;
  readonly subtitles?: ProbedStream;
  /** About the tracks that are left aside. */
  readonly warnings: readonly Omit<Warning, "file">[];
}

function choose(
  streams: readonly ProbedStream[],
  language?: string,
): { readonly chosen?: ProbedStream; readonly others: readonly ProbedStream[] } {
  const chosen =
    streams.find((stream) => language !== undefined && stream.language === language) ??
    streams.find(({ isDefault }) => isDefault) ??
    streams[0];
  return { ...(chosen ? { chosen } : {}), others: streams.filter((stream) => stream !== chosen) };
}

function describe(kind: string, others: readonly ProbedStream[], name: string): Omit<Warning, "file">[] {
  if (others.length === 0) return [];
  const languages = [...new Set(others.map(({ language }) => language ?? "unknown"))].join(", ");
  const told = others.length === 1 ? `1 further ${kind} track` : `${others.length} further ${kind} tracks`;
  const message = `${told} of ${name} (language: ${languages}) ${others.length === 1 ? "was" : "were"} not read.`;
  return [{ code: "media.track-not-read", message }];
}

/** The tracks that are read: of each kind the one that players choose, subtitles in the language of the sound. */
export function chooseStreams({ streams }: RecordingProbe, name: string): ChosenStreams {
  const of = (type: ProbedStream["type"]) => streams.filter((stream) => stream.type === type);
  const sound = choose(of("audio"));
  const film = choose(of("video"));
  const written = of("subtitle").filter(({ codec }) => textCodecs.has(codec));
  const subtitles = choose(written, sound.chosen?.language);
  const pictures = of("subtitle").length - written.length;
  const unread =
    pictures > 0
      ? [
          {
            code: "media.track-not-read",
            message: `${name} has subtitles that are pictures (${pictures}); they were not read.`,
          },
        ]
      : [];
  return {
    ...(sound.chosen ? { sound: sound.chosen } : {}),
    ...(film.chosen ? { film: film.chosen } : {}),
    ...(subtitles.chosen ? { subtitles: subtitles.chosen } : {}),
    warnings: [
      ...describe("sound", sound.others, name),
      ...describe("film", film.others, name),
      ...describe("subtitle", subtitles.others, name),
      ...unread,
    ],
  };
}
