import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { PageText } from "../document/page-text.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Pages whose texts are held as they are; what was read before them is packed, or forgotten where reading it again is cheap. */
const maxHeld = 8;

/** Pages that were read lately; those read from pixels or sound are never read twice. */
export interface Readings {
  read(page: number): Promise<PageText>;
}

/** A text layer is read in a few milliseconds; anything that networks read takes seconds or money. */
function isCheap({ textSource, status, words }: PageText): boolean {
  return status === "read" && (textSource === "text-layer" || (textSource === "none" && words.length === 0));
}

/** Keeps what was read within bounds, however many pages a document has. Rejections are not kept: the next caller may try again. */
export function keepReadings(readPage: (page: number) => Promise<PageText>): Readings {
  const held = new Map<number, Promise<PageText>>();
  const packed = new Map<number, Promise<Buffer>>();

  const hold = (page: number, reading: Promise<PageText>): Promise<PageText> => {
    held.set(page, reading);
    reading.catch(() => held.delete(page));
    return reading;
  };
  async function release(page: number, reading: Promise<PageText>): Promise<void> {
    const text = await reading;
    if (!isCheap(text) && !packed.has(page)) packed.set(page, deflate(JSON.stringify(text), { level: 1 }));
    await packed.get(page);
    // Another caller may have asked for it meanwhile.
    if (held.get(page) === reading && held.size > maxHeld) held.delete(page);
  }
  const unpack = async (bytes: Promise<Buffer>): Promise<PageText> =>
    JSON.parse((await inflate(await bytes)).toString("utf8")) as PageText;

  return {
    async read(page) {
      const known = held.get(page);
      if (known) {
        // The one asked for last is the last to go.
        held.delete(page);
        held.set(page, known);
        return await known;
      }
      const kept = packed.get(page);
      const text = await hold(page, kept ? unpack(kept) : readPage(page));
      for (const [old, reading] of [...held].slice(0, Math.max(0, held.size - maxHeld))) {
        await release(old, reading).catch(() => {});
      }
      return text;
    },
  };
}
