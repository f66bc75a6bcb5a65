import type { WordRange } from "./with-stored-words.ts";

/** Pages in parts of about the same size and at most `partPages`, in their order. */
export function splitPages(pages: readonly number[], partPages: number): WordRange[] {
  const count = Math.ceil(pages.length / partPages);
  const size = Math.ceil(pages.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, at) => {
    const part = pages.slice(at * size, (at + 1) * size);
    return { from: part[0] ?? 0, to: part.at(-1) ?? 0 };
  }).filter((_, at) => at * size < pages.length);
}
