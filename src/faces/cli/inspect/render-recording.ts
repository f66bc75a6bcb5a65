import { formatSeconds } from "../../../values/format-seconds.ts";
import type { Paint } from "../paint.ts";
import { cleanText } from "../table/clean-text.ts";
import type { Inspection } from "./to-inspection.ts";

type Stream = NonNullable<Inspection["document"]["streams"]>[number];

function describeStream(stream: Stream): string {
  const { type, codec, language, title, sampleRate, channels, width, height, framesPerSecond } = stream;
  const parts = [
    codec,
    width && height ? `${width} × ${height} px` : "",
    framesPerSecond ? `${Number(framesPerSecond.toFixed(2))} pictures a second` : "",
    sampleRate ? `${sampleRate} Hz` : "",
    channels ? `${channels} ${channels === 1 ? "channel" : "channels"}` : "",
    language ?? "",
    title ? cleanText(title) : "",
  ];
  return `  ${type} track  ${parts.filter((part) => part !== "").join(" · ")}`;
}

/** Tracks and chapters of one recording, a line each; none for other files. */
export function renderRecording(
  { streams, chapters }: Inspection["document"],
  file: number,
  paint: Paint,
): string[] {
  const named = (chapters ?? []).filter((chapter) => chapter.file === file);
  return [
    ...(streams ?? [])
      .filter((stream) => stream.file === file)
      .map((stream) => paint("dim", describeStream(stream))),
    ...named.map(({ time, title }) =>
      paint(
        "dim",
        `  chapter  ${formatSeconds(time.start)}–${formatSeconds(time.end)} ${cleanText(title ?? "")}`,
      ),
    ),
  ];
}
