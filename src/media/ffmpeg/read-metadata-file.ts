import type { RecordingProbe } from "./recording-probe.ts";

type Metadata = Pick<RecordingProbe, "chapters" | "tags">;

interface Section {
  readonly name: string;
  readonly entries: Record<string, string>;
}

/** Undoes the escapes of a name or value: `\=`, `\;`, `\#`, `\\` and a line feed. */
const unescape = (text: string): string => text.replaceAll(/\\([\s\S])/gu, "$1");

function cutSections(text: string): Section[] {
  const sections: Section[] = [{ name: "", entries: {} }];
  // A line ends at a line feed that is not escaped.
  for (const line of text.match(/(?:\\[\s\S]|[^\\\n])+/gu) ?? []) {
    if (line.startsWith(";") || line.startsWith("#")) continue;
    const section = /^\[(\w+)\]$/u.exec(line)?.[1];
    if (section !== undefined) {
      sections.push({ name: section, entries: {} });
      continue;
    }
    const [, name, value] = /^((?:\\[\s\S]|[^\\=])+)=([\s\S]*)$/u.exec(line) ?? [];
    const content = value === undefined ? "" : unescape(value).trim();
    const last = sections.at(-1);
    if (last && name !== undefined && content !== "") last.entries[unescape(name).toLowerCase()] = content;
  }
  return sections;
}

function readChapter({ entries }: Section): Metadata["chapters"] {
  const [above = 1, below = 1000] = (entries["timebase"] ?? "").split("/").map(Number);
  const start = (Number(entries["start"]) * above) / below;
  const end = (Number(entries["end"]) * above) / below;
  if (!Number.isFinite(start) || !Number.isFinite(end) || start < 0 || end < start) return [];
  const { title } = entries;
  return [{ time: { start, end }, ...(title === undefined ? {} : { title }) }];
}

/** Tags and chapters in the text form that ffmpeg writes of its own accord (`ffmetadata`). */
export function readMetadataFile(text: string): Metadata {
  const sections = cutSections(text);
  return {
    tags: sections[0]?.entries ?? {},
    chapters: sections.filter(({ name }) => name === "CHAPTER").flatMap(readChapter),
  };
}
