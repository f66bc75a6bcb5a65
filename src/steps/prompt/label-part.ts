import type { Document } from "../../document/document.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Part } from "../../document/part.ts";

const kinds = {
  text: "text",
  image: "picture",
  document: "file",
  audio: "recording",
  video: "video",
} as const;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Which part of its page a picture shows; neighbours overlap, and what stands on both is there only once. */
function describeRegion({ region }: Part): string {
  if (!region) return "";
  const isBand = region.width === 1;
  const [start, length, side] = isBand
    ? [region.y, region.height, "height"]
    : [region.x, region.width, "width"];
  const place = `the part from ${percent(start)} to ${percent(start + length)} of its ${side}`;
  return start > 0 ? `${place}, beginning with what the part before ends with` : place;
}

const excerpts = {
  part: "a part of it; the parts before and after are asked for by themselves",
  tail: "only its end, shown once more for what goes on from there; leave out entries that stand in it alone",
  head: "only the header of the table that goes on",
} as const;

/** Sources in which characters may have been misread. */
const readSources: ReadonlySet<PageText["textSource"]> = new Set(["ocr", "transcript"]);

const roundTime = (seconds: number): number => Math.round(seconds * 10) / 10;

/**
 * Says what the next part is, such as `Page 3 of 7, picture`, in words that come from us alone: a file's name is the
 * sender's and stays out.
 */
export function labelPart(part: Part, document: Document, pages: readonly PageText[]): string {
  const { file: fileIndex, pageNumber, type, time } = part;
  const siblings = document.pages.filter((page) => page.file === fileIndex && page.pageNumber !== undefined);
  const page = siblings.find((candidate) => candidate.pageNumber === pageNumber);
  const source = page && pages.find((text) => text.page === page.index)?.textSource;
  const words = [
    document.files.length > 1 && fileIndex !== undefined
      ? `File ${fileIndex + 1} of ${document.files.length}`
      : "",
    pageNumber === undefined
      ? ""
      : `Page ${pageNumber} of ${Math.max(siblings.at(-1)?.pageNumber ?? 0, pageNumber)}`,
    time ? `${roundTime(time.start)} s to ${roundTime(time.end)} s` : "",
    kinds[type],
    part.excerpt ? excerpts[part.excerpt] : describeRegion(part),
    type === "text" && source && readSources.has(source)
      ? "read by a machine, may hold misread characters"
      : "",
  ];
  return `[${words.filter((word) => word !== "").join(", ")}]`;
}
