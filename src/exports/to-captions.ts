import type { Extraction } from "../document/extraction.ts";
import type { Json } from "../document/json.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { getAt } from "../values/get-at.ts";
import { toPlainJson } from "./to-plain-json.ts";

interface Caption {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker?: string;
}

function toStamp(seconds: number, mark: "." | ","): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits = 2): string => String(Math.floor(value)).padStart(digits, "0");
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60];
  return `${part(hours)}:${part(minutes)}:${part((milliseconds / 1000) % 60)}${mark}${part(milliseconds % 1000, 3)}`;
}

function readCaptions(data: Json): Caption[] {
  const segments = getAt(data, "/segments");
  const speakers = getAt(data, "/speakers");
  const names = new Map(
    (Array.isArray(speakers) ? speakers : []).map((each: unknown) => [
      getAt(each, "/id"),
      getAt(each, "/name"),
    ]),
  );
  return (Array.isArray(segments) ? segments : []).flatMap((segment: unknown): Caption[] => {
    const [start, end, text] = ["start", "end", "text"].map((name) => getAt(segment, `/${name}`));
    const name = names.get(getAt(segment, "/speaker"));
    if (
      typeof start !== "number" ||
      typeof end !== "number" ||
      typeof text !== "string" ||
      text.trim() === ""
    )
      return [];
    // An empty line would end the caption.
    const plain = text.replaceAll(/\s*\n\s*/gu, "\n").trim();
    return [{ start, end, text: plain, ...(typeof name === "string" ? { speaker: name } : {}) }];
  });
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("-->", "--&gt;");

function toVtt(captions: readonly Caption[]): string {
  const blocks = captions.map(({ start, end, text, speaker }) => {
    const voice = speaker === undefined ? "" : `<v ${speaker.replaceAll(/[<>&\n]/gu, " ")}>`;
    return `${toStamp(start, ".")} --> ${toStamp(end, ".")}\n${voice}${escapeText(text)}\n`;
  });
  return ["WEBVTT\n", ...blocks].join("\n");
}

function toSrt(captions: readonly Caption[]): string {
  const blocks = captions.map(
    ({ start, end, text, speaker }, index) =>
      `${index + 1}\n${toStamp(start, ",")} --> ${toStamp(end, ",")}\n${speaker === undefined ? "" : `${speaker}: `}${text.replaceAll("-->", "->")}\n`,
  );
  return blocks.join("\n");
}

/** A transcript as WebVTT or SubRip. Throws `options.invalid` for data that has no segments with times. */
export function toCaptions(extraction: Extraction<unknown>, format: "vtt" | "srt"): string {
  const captions = readCaptions(toPlainJson(extraction.data));
  if (captions.length === 0) {
    throw new GleanerError("options.invalid", {
      what: `Cannot export as ${format}`,
      seen: "the data has no segments with a beginning, an end and a text",
      hint: "Extract a recording with the transcript schema.",
      where: { option: "export" },
    });
  }
  return format === "vtt" ? toVtt(captions) : toSrt(captions);
}
