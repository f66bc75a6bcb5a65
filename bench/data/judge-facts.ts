import { listFormats } from "../../src/registry/list-formats.ts";
import type { BadInputTruth, DataItem } from "./data-item.ts";
import type { FileFacts } from "./file-facts.ts";

type ReadFacts = Extract<FileFacts, { outcome: "read" }>;

/** Which of our codes says which reason. */
const codesOf: Readonly<Record<string, readonly string[]>> = {
  encrypted: ["input.encrypted"],
  corrupt: ["input.corrupt"],
  truncated: ["input.corrupt"],
  damaged: ["input.corrupt"],
  empty: ["input.empty"],
  "no-pages": ["input.empty", "input.corrupt"],
  "too-many-pages": ["input.too-large"],
  "too-large-page": ["input.too-large"],
  "too-many-pixels": ["input.too-large"],
  "not-a-document": ["input.unsupported-type", "input.corrupt"],
  unsupported: ["input.unsupported-type"],
  "no-samples": ["input.corrupt", "input.empty"],
};
/** What may be told of a file that was read as well as it can be, without a word about a loss. */
const harmless = new Set(["media.not-transcribed", "media.silent", "image.one-of-many"]);

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\u00AD]+/gu, "");

function findMissing(text: string, words: readonly string[] | undefined): string[] {
  const folded = fold(text);
  return (words ?? []).filter((word) => !folded.includes(fold(word)));
}

async function isClaimed(mediaType: string | undefined): Promise<boolean> {
  const formats = await listFormats();
  return mediaType === undefined || formats.some(({ mediaTypes }) => mediaTypes.includes(mediaType));
}

function judgeContent(facts: ReadFacts, truth: BadInputTruth): string[] {
  const { pages } = facts;
  const faults: string[] = [];
  const missing = findMissing(facts.text, truth.words);
  if (missing.length > 0) faults.push(`${missing.length} of ${truth.words?.length} words are not there`);
  const count = truth.pages ?? (truth.reasons.includes("multi-page") ? truth.frames : undefined);
  if (count !== undefined && pages.length !== count) faults.push(`${pages.length} pages, not ${count}`);
  if (truth.width !== undefined && truth.height !== undefined) {
    const stored = [truth.width, truth.height];
    // Readers of TIFF turn a picture before they measure it; so either will do for one that lies.
    const sizes = (truth.orientation ?? 1) > 4 ? [stored.toReversed(), stored] : [stored];
    const [first] = pages;
    if (!sizes.some(([width, height]) => first?.width === width && first?.height === height))
      faults.push(`${first?.width} × ${first?.height} pixels, not ${stored.join(" × ")} as stored`);
  }
  const seconds = pages.reduce((last, { end }) => Math.max(last, end), 0);
  if (truth.durationSeconds !== undefined && Math.abs(seconds - truth.durationSeconds) > 0.25)
    faults.push(`${seconds} s long, not ${truth.durationSeconds}`);
  const isSilent = truth.reasons.some((reason) => ["blank", "silence", "no-speech"].includes(reason));
  if (isSilent && facts.text.trim() !== "") faults.push("words were read where there are none");
  return faults;
}

/** What is wrong with the outcome of a file whose truth is known; empty where nothing is. */
export async function judgeFacts(facts: FileFacts, { truth, mediaType }: DataItem): Promise<string[]> {
  if (!truth || facts.outcome === "crashed") return [];
  if (facts.outcome === "refused") {
    if (truth.outcome === "read") return [`refused with ${facts.code}, but can be read`];
    const allowed = truth.reasons.flatMap((reason) => codesOf[reason] ?? []);
    if (!(await isClaimed(mediaType))) allowed.push("input.unsupported-type");
    return allowed.includes(facts.code) ? [] : [`${facts.code} is none of: ${truth.reasons.join(", ")}`];
  }
  if (truth.outcome === "refuse") return ["was read, but should have been refused"];
  const faults = judgeContent(facts, truth);
  const isTold = facts.failed > 0 || facts.warnings.some((code) => !harmless.has(code));
  // Damaged as to its form alone: there is no loss to tell of where every word is there.
  const isLossless = truth.reasons.includes("damaged") && truth.words !== undefined && faults.length === 0;
  if (truth.outcome === "either" && !isTold && !isLossless)
    faults.push("was read without a word about what is wrong");
  if (truth.outcome === "read" && facts.failed > 0) faults.push(`${facts.failed} pages could not be read`);
  return faults;
}

/** What is wrong with a file that was opened with its password. */
export function judgeUnlocked(facts: FileFacts | undefined, truth: BadInputTruth): string[] {
  if (facts?.outcome !== "read") return ["cannot be read with its password"];
  const missing = findMissing(facts.text, truth.wordsWithPassword);
  return missing.length > 0 ? [`${missing.length} words are not there with the password`] : [];
}
