const maxSections = 20;
const maxEntries = 20_000;

interface Section {
  /** Each used object with where the table says that it starts. */
  readonly entries: readonly { readonly number: number; readonly offset: number }[];
  readonly previous?: number;
}

/** A classic cross-reference table; undefined for a stream or what is none. */
function readTable(file: Buffer, start: number): Section | undefined {
  let text = file.toString("latin1", start, start + 64);
  if (!/^\s*xref\s/.test(text)) return undefined;
  text = file.toString("latin1", start, start + maxEntries * 20 + 4096);
  const entries: { number: number; offset: number }[] = [];
  const scan = /(\d{10}) (\d{5}) ([nf])|(\d+) (\d+)\s|trailer/g;
  let number = 0;
  let end = text.length;
  for (const match of text.matchAll(scan)) {
    if (match[0] === "trailer") {
      end = match.index;
      break;
    }
    if (match[4] !== undefined) number = Number(match[4]);
    else {
      if (match[3] === "n" && Number(match[1]) > 0) entries.push({ number, offset: Number(match[1]) });
      number += 1;
    }
  }
  const previous = /\/Prev\s+(\d+)/.exec(text.slice(end, end + 4096))?.[1];
  return { entries, ...(previous === undefined ? {} : { previous: Number(previous) }) };
}

/**
 * False where a cross-reference table leads to other objects than it says, so that the engine had to build its own and may have
 * missed some. True also for streams of references, which are not looked into.
 */
export function hasSoundObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ending = file.toString("latin1", Math.max(0, file.length - 2048));
  const last = [...ending.matchAll(/startxref\s+(\d+)\s/g)].at(-1)?.[1];
  const known = new Set<number>();
  let start = last === undefined ? undefined : Number(last);
  for (let count = 0; start !== undefined && count < maxSections; count += 1) {
    const section = readTable(file, start);
    for (const { number, offset } of section?.entries ?? []) {
      if (known.has(number)) continue;
      known.add(number);
      const head = /^\s*(\d+)\s+\d+\s+obj\b/.exec(file.toString("latin1", offset, offset + 40));
      if (!head || Number(head[1]) !== number) return false;
    }
    start = section?.previous;
  }
  return true;
}
