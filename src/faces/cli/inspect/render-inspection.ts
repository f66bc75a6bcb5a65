import type { Box } from "../../../document/box.ts";
import { formatSeconds } from "../../../values/format-seconds.ts";
import { formatBytes } from "../../result/format-bytes.ts";
import type { Paint } from "../paint.ts";
import { cleanText } from "../table/clean-text.ts";
import { renderOutline } from "./render-outline.ts";
import { renderRecording } from "./render-recording.ts";
import { shortenBody } from "./shorten-body.ts";
import type { ShownRequest } from "./show-request.ts";
import type { Inspection } from "./to-inspection.ts";

/** Pages listed one by one; the rest is counted. */
const mostPages = 40;

const sources = {
  "text-layer": "text layer",
  ocr: "OCR",
  mixed: "text layer and OCR",
  text: "text",
  subtitle: "subtitles",
  transcript: "transcript",
  none: "no text layer, needs OCR",
} as const;

/** An inspection for human eyes. */
export function renderInspection({ document, plan, warnings }: Inspection, paint: Paint): string {
  const lines = [
    ...document.files.flatMap((file, index) => [
      `${paint("bold", cleanText(file.name))}  ${nameParent(document, file.parent)}${file.mediaType} · ${formatBytes(file.size)} · ${paint("dim", `sha256 ${file.sha256.slice(0, 12)}`)}`,
      ...renderRecording(document, index, paint),
      ...renderPages(document, index, paint),
      ...renderOutline(document, index, paint),
      ...Object.entries(file.metadata ?? {}).map(([key, value]) =>
        paint("dim", `  ${cleanText(key)}: ${cleanText(describeMetadata(key, value))}`),
      ),
    ]),
    ...document.attachments.map(
      ({ name, mediaType, bytes }) =>
        `  carries ${cleanText(name)} (${mediaType ?? "unknown type"}, ${formatBytes(bytes)})`,
    ),
    ...(plan ? renderPlan(plan, document.files, paint) : []),
    ...(warnings.length > 0 ? ["", paint("bold", "Warnings")] : []),
    ...warnings.map(({ message, pageNumber }) => {
      const isPlaced = pageNumber === undefined || message.startsWith(`Page ${pageNumber}`);
      const place = isPlaced ? "" : `page ${pageNumber}: `;
      return `  ${paint("yellow", "!")} ${place}${cleanText(message)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}

/** Times as people read them; what cannot be read as a time stays as it stands in the file. */
function describeMetadata(key: string, value: string): string {
  if (key === "duration" && Number.isFinite(Number(value))) return formatSeconds(Number(value));
  const [, year, month, day, hour, minute, second = "00"] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?/u.exec(value) ?? [];
  return year === undefined ? value : `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** Languages by their names in English. */
const languages = new Intl.DisplayNames(["en"], { type: "language" });

function nameParent({ files }: Inspection["document"], parent: number | undefined): string {
  const outer = parent === undefined ? undefined : files[parent];
  return outer ? `in ${cleanText(outer.name)} · ` : "";
}

function renderPages(document: Inspection["document"], file: number, paint: Paint): string[] {
  const { selected } = document;
  const pages = document.pages.filter(
    (page) => page.file === file && (!selected || selected.includes(page.index)),
  );
  const lines = pages.slice(0, mostPages).map((page) => {
    const size =
      page.unit === "none"
        ? ""
        : `${round(page.width)} × ${round(page.height)} ${page.unit === "point" ? "pt" : "px"} · `;
    const turn = page.rotation === 0 ? "" : ` · turned by ${page.rotation}°`;
    const words = page.textSource === "none" ? "" : `${page.words} ${page.words === 1 ? "word" : "words"}, `;
    const label = page.label === undefined ? "" : ` (${cleanText(page.label)})`;
    const name = page.pageNumber === undefined ? "text" : `page ${page.pageNumber}${label}`;
    const language = page.language === undefined ? "" : ` · ${languages.of(page.language)}`;
    const links = page.links === undefined ? "" : ` · ${page.links === 1 ? "1 link" : `${page.links} links`}`;
    const remarks = (page.comments ?? []).map((text) => ` · says “${cleanText(text)}”`).join("");
    const time = page.time ? `  ${formatSeconds(page.time.start)}–${formatSeconds(page.time.end)}` : "";
    const empty = page.time ? "sound" : "empty";
    const source = page.unit === "none" && page.textSource === "none" ? empty : sources[page.textSource];
    return `  ${name}${time}  ${paint("dim", `${size}${words}${source}${language}${turn}${links}${remarks}`)}`;
  });
  const more = pages.length - lines.length;
  return more > 0 ? [...lines, paint("dim", `  and ${more} more pages`)] : lines;
}

/** Which part of its page a picture shows, where it is not all of it. */
function describeRegion(region: Box | undefined): string {
  if (!region) return "";
  const [start, length] = region.width === 1 ? [region.y, region.height] : [region.x, region.width];
  return `${Math.round(start * 100)} to ${Math.round((start + length) * 100)} % of its ${region.width === 1 ? "height" : "width"}, `;
}

function renderPlan(
  plan: NonNullable<Inspection["plan"]>,
  files: Inspection["document"]["files"],
  paint: Paint,
): string[] {
  const { model, requests, maxOutputTokens, estimatedCost } = plan;
  const cost =
    estimatedCost === undefined ? "price unknown" : `at most about $${Number(estimatedCost.toPrecision(2))}`;
  const isSent = requests.some(({ parts }) => parts.length > 0);
  const bound = isSent
    ? `at most ${maxOutputTokens} tokens out each · ${cost}`
    : "nothing is sent, it reads the words";
  const count = requests.length === 1 ? "1 request" : `${requests.length} requests`;
  return [
    "",
    `${paint("bold", `Plan for ${model}`)}  ${count} · ${bound}`,
    ...requests.flatMap(({ pages, parts, estimatedInputTokens }, index) => {
      const tokens = estimatedInputTokens === undefined ? "" : ` · about ${estimatedInputTokens} tokens in`;
      const head = `  ${index + 1}. ${pages.length === 1 ? "1 page" : `${pages.length} pages`}${tokens}`;
      if (parts.length === 0) return [`${head} · the words that were read, no parts`];
      return [
        head,
        ...parts.map(({ type, mediaType, form, file, pageNumber, region, bytes }) => {
          const source = file === undefined || files.length < 2 ? undefined : files[file];
          const from = source ? `${cleanText(source.name)}, ` : "";
          const page = pageNumber === undefined ? "" : `page ${pageNumber}, `;
          return paint(
            "dim",
            `     ${type}  ${from}${page}${describeRegion(region)}${mediaType} as ${form}, ${formatBytes(bytes)}`,
          );
        }),
      ];
    }),
    ...requests.slice(0, 1).flatMap(({ http }) => (http ? renderRequest(http, paint) : [])),
  ];
}

/** The first request, short enough to be looked through; JSON has its texts whole. */
function renderRequest({ method, url, headers, body }: ShownRequest, paint: Paint): string[] {
  const short = shortenBody(body, { textLength: 160 });
  const text = typeof short === "string" ? short : (JSON.stringify(short, undefined, 2) ?? "");
  return [
    "",
    `${paint("bold", "As it would be sent")}  ${paint("dim", "texts shortened; whole with --format json")}`,
    `  ${method} ${cleanText(url)}`,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${cleanText(value)}`),
    ...text.split("\n").map((line) => {
      const indent = line.length - line.trimStart().length;
      return paint("dim", `  ${" ".repeat(indent)}${cleanText(line)}`);
    }),
  ];
}

function round(value: number): number {
  return Math.round(value);
}
