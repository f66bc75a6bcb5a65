/** Larger files are not searched through as text. */
const maxBytes = 64 * 1024 * 1024;

/** The last object of that number that stands uncompressed in the file; the later one wins, as in a file that was added to. */
function findObject(text: string, number: string): string | undefined {
  const starts = [...text.matchAll(new RegExp(`(?:^|[\\r\\n\\s])${number}\\s+\\d+\\s+obj\\b`, "g"))];
  const start = starts.at(-1)?.index;
  if (start === undefined) return undefined;
  const end = text.indexOf("endobj", start);
  return text.slice(start, end < 0 ? start + 4096 : end);
}

/** How many pages the page tree claims to have; NaN where it claims nonsense, undefined where that cannot be seen. */
export function findPageCount(bytes: Uint8Array): number | undefined {
  if (bytes.length > maxBytes) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const root = [...text.matchAll(/\/Root\s+(\d+)\s+\d+\s+R/g)].at(-1)?.[1];
  const catalog = root === undefined ? undefined : findObject(text, root);
  const tree = /\/Pages\s+(\d+)\s+\d+\s+R/.exec(catalog ?? "")?.[1];
  const pages = tree === undefined ? undefined : findObject(text, tree);
  const count = /\/Count\s+(\d+)(?:\s+\d+\s+(R)\b)?/.exec(pages ?? "");
  if (!count?.[1]) return undefined;
  if (!count[2]) return Number(count[1]);
  const target = findObject(text, count[1]);
  const value = /obj\s+(\d+)\s*$/.exec(target ?? "")?.[1];
  return target === undefined ? undefined : Number(value ?? Number.NaN);
}
