import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { ExpansionBudget } from "./expansion-budget.ts";

export interface ZipEntry {
  /** As it is stored, with its folders; never a path to write to. */
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly entry: Entry;
}

interface OpenInput {
  readonly name: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  /** Entries looked at, folders included. */
  readonly maxEntries: number;
  readonly budget: ExpansionBudget;
}

function corrupt(name: string, cause: unknown): GleanerError {
  return new GleanerError("input.corrupt", {
    what: `Cannot unpack ${name}`,
    seen: "its archive is damaged or cut off",
    hint: "Fetch or save the file again.",
    where: { source: name },
    cause,
  });
}

function decodeName(raw: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder("windows-1252").decode(raw);
  }
}

/** A zip archive whose entries are inflated one by one, each only as far as the limits allow. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly #name: string;
  readonly #zip: ZipFile;
  readonly #budget: ExpansionBudget;

  private constructor(name: string, zip: ZipFile, budget: ExpansionBudget, entries: readonly ZipEntry[]) {
    this.#name = name;
    this.#zip = zip;
    this.#budget = budget;
    this.entries = entries;
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
        if (entries.length >= maxEntries) throw tooMany(name, maxEntries);
        entries.push({ path: decodeName(entry.fileNameRaw), isEncrypted: entry.isEncrypted(), entry });
      }
      return new ZipArchive(name, zip, budget, entries);
    } catch (error) {
      zip?.close();
      throw isGleanerError(error) ? error : corrupt(name, error);
    }
  }

  /** The bytes of one entry. Throws `input.too-large` and `input.corrupt`. */
  async read({ entry }: ZipEntry, maxBytes: number): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.byteLength;
        this.#budget.take(chunk.byteLength);
        if (size > maxBytes) throw tooLong(this.#name, maxBytes);
        chunks.push(chunk);
      }
    } catch (error) {
      throw isGleanerError(error) ? error : corrupt(this.#name, error);
    }
    const bytes = Buffer.concat(chunks, size);
    if (crc32(bytes) !== entry.crc32) throw corrupt(this.#name, new Error("checksum"));
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  close(): void {
    this.#zip.close();
  }
}

function tooMany(name: string, maxEntries: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot unpack ${name}`,
    seen: `there are more than the limit of ${maxEntries} files in it`,
    hint: "Raise `limits.maxFiles`, or take the files out of it.",
    where: { source: name, option: "limits.maxFiles" },
  });
}

function tooLong(name: string, maxBytes: number): GleanerError {
  return new GleanerError("input.too-large", {
    what: `Cannot unpack ${name}`,
    seen: `a file in it is larger than the limit of ${maxBytes} bytes`,
    hint: "Raise `limits.maxBytes`, or take the file out of it.",
    where: { source: name, option: "limits.maxBytes" },
  });
}
