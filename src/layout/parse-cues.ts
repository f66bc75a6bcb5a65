import type { Cue } from "./cue.ts";

const stamp = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})`;
const timing = new RegExp(String.raw`^\s*${stamp}\s*-->\s*${stamp}`, "u");

function toSeconds(parts: readonly (string | undefined)[]): number {
  const [hours = "0", minutes = "0", seconds = "0", fraction = "0"] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  quot: '"',
  apos: "'",
  lrm: "",
  rlm: "",
};

function decode(text: string): string {
  return text.replaceAll(/&(#?\w+);/gu, (whole, name: string) => {
    const code = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name);
    if (!code) return entities[name] ?? whole;
    const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Text without the marks for voice, style and place; who speaks is kept as it would be printed. */
function cleanLine(line: string): string {
  const plain = line
    .replaceAll(/<v(?:\.[^\s>]*)?\s+([^>]+)>/gu, (_, speaker: string) => `${speaker.trim()}: `)
    .replaceAll(/<\/?(?:[a-z]+(?:[.\s][^<>]*)?|\d[\d:.]*)>/giu, "")
    .replaceAll(/\{\\[^}]*\}/gu, "");
  return decode(plain)
    .replaceAll(/\\[Nnh]/gu, " ")
    .trim();
}

/**
 * The cues of a WebVTT or SubRip text, in the order of time. Lines without a time before them (numbers, notes, styles) are no cues;
 * a cue that ends before it begins lasts no time at all.
 */
export function parseCues(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of text.replaceAll(/\r\n?/gu, "\n").split(/\n[^\S\n]*\n/u)) {
    const lines = block.split("\n");
    // Some writers leave out the empty line between two cues.
    const starts = lines.flatMap((line, at) => (timing.test(line) ? [at] : []));
    for (const [index, start] of starts.entries()) {
      const found = timing.exec(lines[start] ?? "") ?? [];
      const next = starts[index + 1];
      const until = next !== undefined && /^\s*\d+\s*$/u.test(lines[next - 1] ?? "") ? next - 1 : next;
      const content = lines
        .slice(start + 1, until)
        .map(cleanLine)
        .filter((line) => line !== "")
        .join("\n");
      if (content === "") continue;
      const from = toSeconds(found.slice(1, 5));
      cues.push({ time: { start: from, end: Math.max(from, toSeconds(found.slice(5, 9))) }, text: content });
    }
  }
  return cues.sort((a, b) => a.time.start - b.time.start);
}
