import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { PageText } from "../document/page-text.ts";
import { plainParts } from "../layout/plain-parts.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Pages whose texts are held as they are; what was read before them is packed, or forgotten where reading it again is cheap. */
const maxHeld = 8;

interface Held {
  readonly page: number;
  readonly reading: Promise<PageText>;
}

/** Pages that were read lately; those read from pixels or sound are never read twice. */
export interface Readings {
  read(page: number): Promise<PageText>;
}

/** Of plain text nothing is made until its words are asked for, and a text layer is read in a few milliseconds; anything that networks read takes seconds or money. */
function isCheap(page: PageText): boolean {
  if (plainParts in page) return true;
  const { textSource, status, words } = page;
  return status === "read" && (textSource === "text-layer" || (textSource === "none" && words.length === 0));
}

/** Keeps what was read within bounds, however many pages a document has. Rejections are not kept: the next caller may try again. */
export function keepReadings(readPage: (page: number) => Promise<PageText>): Readings {
  // The one asked for last stands last. A list, for a map that changes with each page leaves a chain of tables behind it, by which
  // the collector holds all pages for alive until it walks through the whole heap.
  const held: Held[] = [];
  const packed = new Map<number, Promise<Buffer>>();

  const findHeld = (page: number): number => held.findIndex((one) => one.page === page);
  const drop = (page: number, reading: Promise<PageText>): void => {
    const at = findHeld(page);
    if (held[at]?.reading === reading) held.splice(at, 1);
  };
  const hold = (page: number, reading: Promise<PageText>): Promise<PageText> => {
    held.push({ page, reading });
    reading.catch(() => drop(page, reading));
    return reading;
  };
  async function release(page: number, reading: Promise<PageText>): Promise<void> {
    const text = await reading;
    if (!isCheap(text) && !packed.has(page)) packed.set(page, deflate(JSON.stringify(text), { level: 1 }));
    await packed.get(page);
    // Another caller may have asked for it meanwhile.
    if (held.length > maxHeld) drop(page, reading);
  }
  const unpack = async (bytes: Promise<Buffer>): Promise<PageText> =>
    JSON.parse((await inflate(await bytes)).toString("utf8")) as PageText;

  return {
    async read(page) {
      const at = findHeld(page);
      const [known] = at < 0 ? [] : held.splice(at, 1);
      if (known) {
        held.push(known);
        return await known.reading;
      }
      const kept = packed.get(page);
      const text = await hold(page, kept ? unpack(kept) : readPage(page));
      for (const old of held.slice(0, Math.max(0, held.length - maxHeld))) {
        await release(old.page, old.reading).catch(() => {});
      }
      return text;
    },
  };
}
