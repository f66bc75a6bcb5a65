import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { OpenFile } from "../../ports/format.ts";
import type { Archive, ArchiveEntry } from "../archive/archive.ts";
import { corruptArchive } from "../archive/corrupt-archive.ts";
import { decodePath } from "../archive/decode-path.ts";
import { entriesPerFile } from "../archive/entries-per-file.ts";
import type { ExpansionBudget } from "../archive/expansion-budget.ts";
import { tooLongFile } from "../archive/too-long-file.ts";
import { tooManyFiles } from "../archive/too-many-files.ts";
import { warnOfLinks } from "../archive/warn-of-links.ts";

export interface ZipEntry extends ArchiveEntry {
  readonly entry: Entry;
}

interface OpenInput {
  readonly name: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  /** Entries looked at, folders included. */
  readonly maxEntries: number;
  readonly budget: ExpansionBudget;
}

/** Systems of the Unix kind, whose programs keep what an entry is. */
const unixSystems = new Set([3, 19]);
const [kindBits, fileBits, folderBits] = [0o170000, 0o100000, 0o040000];

/** Links lead to other files, by a path that is their content. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & kindBits;
  return unixSystems.has(versionMadeBy >>> 8) && kind !== 0 && kind !== fileBits && kind !== folderBits;
}

/** Stored as it is, and deflated. */
const knownMethods = new Set([0, 8]);

function unknownPacking(name: string, method: number): GleanerError {
  return new GleanerError("input.unsupported-type", {
    what: `Cannot unpack a file of ${name}`,
    seen: `it is packed by method ${method}, which nothing here unpacks`,
    hint: "Pack it again as an ordinary zip archive (deflate).",
    where: { source: name },
  });
}

/** A zip archive whose entries are inflated one by one, each only as far as the limits allow. */
export class ZipArchive implements Archive<ZipEntry> {
  readonly warnings: OpenFile["warnings"];
  readonly entries: readonly ZipEntry[];
  readonly #name: string;
  readonly #zip: ZipFile;
  readonly #budget: ExpansionBudget;

  private constructor(name: string, zip: ZipFile, budget: ExpansionBudget, entries: readonly ZipEntry[]) {
    this.entries = entries.filter(({ entry }) => !isLink(entry));
    this.warnings = warnOfLinks(name, entries.length - this.entries.length);
    this.#name = name;
    this.#zip = zip;
    this.#budget = budget;
  }

  /** Throws `input.corrupt`, and `input.too-large` for more entries than the limit. */
  static async open({ name, source, maxEntries, budget }: OpenInput): Promise<ZipArchive> {
    const { fromBufferPromise, openPromise } = await import("yauzl");
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
    let zip: ZipFile | undefined;
    try {
      zip =
        "path" in source
          ? await openPromise(source.path, options)
          : await fromBufferPromise(
              Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength),
              options,
            );
      const entries: ZipEntry[] = [];
      for await (const entry of zip.eachEntry()) {
        if (entries.length >= maxEntries)
          throw tooManyFiles(name, Math.floor(maxEntries / entriesPerFile), maxEntries);
        const path = decodePath(entry.fileNameRaw);
        entries.push({ path, isEncrypted: entry.isEncrypted(), isFolder: /[\\/]$/u.test(path), entry });
      }
      return new ZipArchive(name, zip, budget, entries);
    } catch (error) {
      zip?.close();
      throw isGleanerError(error) ? error : corruptArchive(name, error);
    }
  }

  /** The bytes of one entry. Throws `input.too-large`, `input.unsupported-type` and `input.corrupt`. */
  async read({ entry }: ZipEntry, maxBytes: number): Promise<Uint8Array> {
    if (!knownMethods.has(entry.compressionMethod)) throw unknownPacking(this.#name, entry.compressionMethod);
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.byteLength;
        this.#budget.take(chunk.byteLength);
        if (size > maxBytes) throw tooLongFile(this.#name, maxBytes);
        chunks.push(chunk);
      }
    } catch (error) {
      throw isGleanerError(error) ? error : corruptArchive(this.#name, error);
    }
    const bytes = Buffer.concat(chunks, size);
    if (crc32(bytes) !== entry.crc32) throw corruptArchive(this.#name, new Error("checksum"));
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  async close(): Promise<void> {
    this.#zip.close();
  }
}
