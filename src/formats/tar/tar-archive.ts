import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { OpenFile } from "../../ports/format.ts";
import type { Archive, ArchiveEntry } from "../archive/archive.ts";
import { corruptArchive } from "../archive/corrupt-archive.ts";
import { decodePath } from "../archive/decode-path.ts";
import { entriesPerFile } from "../archive/entries-per-file.ts";
import type { ExpansionBudget } from "../archive/expansion-budget.ts";
import { tooLongFile } from "../archive/too-long-file.ts";
import { tooManyFiles } from "../archive/too-many-files.ts";
import { warnOfLinks } from "../archive/warn-of-links.ts";
import { readFacts } from "./read-facts.ts";
import type { TarFacts } from "./read-facts.ts";
import { readHeader } from "./read-header.ts";
import type { TarHeader } from "./read-header.ts";

export interface TarEntry extends ArchiveEntry {
  readonly offset: number;
  readonly size: number;
  /** Its empty stretches are left out. */
  readonly isSparse: boolean;
}

interface OpenInput {
  readonly name: string;
  readonly path: string;
  /** Entries looked at, folders included. */
  readonly maxEntries: number;
  readonly budget: ExpansionBudget;
}

const blockBytes = 512;
/** Of facts about one entry; a path has at most a few thousand. */
const maxFactBytes = 1024 * 1024;
const windowBytes = 32 * blockBytes;
/** Blocks that say something of one entry. */
const headersPerEntry = 3;
const folderType = "5";
const linkTypes = new Set(["1", "2"]);
/** Devices, pipes, and what belongs to archives over several tapes. */
const otherTypes = new Set(["3", "4", "6", "D", "M", "N", "V"]);
const textTypes = new Set(["x", "L"]);

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Reads the list of a tar archive from its beginning to its end. */
class TarLister {
  readonly entries: TarEntry[] = [];
  isDamaged = false;
  links = 0;
  headers = 0;
  readonly #file: FileHandle;
  readonly #size: number;
  #window: { readonly start: number; readonly bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };
  #facts: TarFacts = {};
  #at = 0;

  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.#size = size;
  }

  /** False at the end. */
  async next(): Promise<boolean> {
    if (this.#at > this.#size) return false;
    const block = await this.#readBlock();
    if (block.byteLength === blockBytes && block.every((byte) => byte === 0)) return false;
    const header = readHeader(block);
    if (!header) {
      this.isDamaged = true;
      return false;
    }
    this.#at += blockBytes;
    this.headers += 1;
    await this.#take(header);
    return true;
  }

  /** Small files lie side by side: what was read along with a block is kept. */
  async #readBlock(): Promise<Uint8Array> {
    const { start, bytes } = this.#window;
    const from = this.#at - start;
    if (from >= 0 && from + blockBytes <= bytes.byteLength) return bytes.subarray(from, from + blockBytes);
    const read = await readAt(this.#file, this.#at, windowBytes);
    this.#window = { start: this.#at, bytes: read };
    return read.subarray(0, blockBytes);
  }

  async #take(header: TarHeader): Promise<void> {
    const { type } = header;
    const size = this.#facts.size ?? header.size;
    if (textTypes.has(type)) {
      if (header.size > maxFactBytes) this.isDamaged = true;
      const bytes = await readAt(this.#file, this.#at, Math.min(header.size, maxFactBytes));
      const path = type === "L" ? decodePath(bytes).replace(/\0.*$/su, "") : "";
      this.#facts = { ...this.#facts, ...(type === "x" ? readFacts(bytes) : path === "" ? {} : { path }) };
      this.#skip(header.size);
      return;
    }
    if (type === "g" || type === "K") {
      this.#skip(header.size);
      return;
    }
    const path = this.#facts.path ?? header.path;
    const isFolder = type === folderType || (type === "0" && /[\\/]$/u.test(path));
    const isSparse = type === "S" || this.#facts.isSparse === true;
    this.#facts = {};
    if (type === "S" && header.isContinued) await this.#skipStretches();
    if (linkTypes.has(type) || otherTypes.has(type)) {
      this.links += 1;
      if (!linkTypes.has(type) || (await this.#isContent())) this.#skip(size);
      return;
    }
    this.entries.push({ path, isEncrypted: false, isFolder, offset: this.#at, size, isSparse });
    if (!isFolder) this.#skip(size);
  }

  /** Whether what follows a link is what it leads to, which few programs write, and not the next entry. */
  async #isContent(): Promise<boolean> {
    const block = await this.#readBlock();
    return block.byteLength === blockBytes && !readHeader(block) && block.some((byte) => byte !== 0);
  }

  async #skipStretches(): Promise<void> {
    for (let isContinued = true; isContinued;) {
      const block = await this.#readBlock();
      this.#at += blockBytes;
      isContinued = block.byteLength === blockBytes && block[504] === 1;
    }
  }

  #skip(size: number): void {
    this.#at += Math.ceil(size / blockBytes) * blockBytes;
    if (this.#at > this.#size) this.isDamaged = true;
  }
}

function listWarnings(name: string, { isDamaged, links }: TarLister): OpenFile["warnings"] {
  const damaged = `${name} is damaged or cut off: there may have been more files in it.`;
  return [...(isDamaged ? [{ code: "file.damaged", message: damaged }] : []), ...warnOfLinks(name, links)];
}

function sparse(name: string): GleanerError {
  return new GleanerError("input.unsupported-type", {
    what: `Cannot unpack a file of ${name}`,
    seen: "it is stored without its empty stretches",
    hint: "Pack it again without `--sparse`.",
    where: { source: name },
  });
}

/** A tar archive on disk; its files are read from where they lie in it. */
export class TarArchive implements Archive<TarEntry> {
  readonly entries: readonly TarEntry[];
  readonly warnings: OpenFile["warnings"];
  readonly #name: string;
  readonly #file: FileHandle;
  readonly #budget: ExpansionBudget;

  private constructor({ name, budget }: OpenInput, file: FileHandle, lister: TarLister) {
    this.#name = name;
    this.#file = file;
    this.#budget = budget;
    this.entries = lister.entries;
    this.warnings = listWarnings(name, lister);
  }

  /** Throws `input.corrupt`, and `input.too-large` for more entries than the limit. */
  static async open(input: OpenInput): Promise<TarArchive> {
    const { name, path, maxEntries } = input;
    const file = await open(path);
    try {
      const lister = new TarLister(file, (await file.stat()).size);
      while (await lister.next()) {
        const isOver = lister.entries.length > maxEntries || lister.headers > maxEntries * headersPerEntry;
        if (isOver) throw tooManyFiles(name, Math.floor(maxEntries / entriesPerFile), maxEntries);
      }
      if (lister.isDamaged && lister.entries.length === 0) throw corruptArchive(name);
      return new TarArchive(input, file, lister);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async read({ offset, size, isSparse }: TarEntry, maxBytes: number): Promise<Uint8Array> {
    if (isSparse) throw sparse(this.#name);
    const { size: whole } = await this.#file.stat();
    if (offset + size > whole) throw corruptArchive(this.#name);
    this.#budget.take(size);
    if (size > maxBytes) throw tooLongFile(this.#name, maxBytes);
    const bytes = await readAt(this.#file, offset, size);
    if (bytes.byteLength < size) throw corruptArchive(this.#name);
    return bytes;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}
