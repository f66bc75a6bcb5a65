import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { createTemporaryFolder } from "../media/create-temporary-folder.ts";
import { temporaryFault } from "../media/temporary-fault.ts";
import type { DiskFile } from "./named-bytes.ts";
import { needsDisk } from "./needs-disk.ts";
import { tooLarge } from "./too-large.ts";
import { readChunks } from "./read-chunks.ts";

interface KeepOptions {
  readonly name: string;
  readonly declaredMediaType?: string;
  readonly limits: { readonly maxBytes: number; readonly maxDiskBytes: number };
  /** In bytes, where the source says so beforehand. */
  readonly statedSize?: number;
  readonly signal?: AbortSignal;
}

export interface KeptStream {
  /** All of it; where it lies on disk, its first bytes. */
  readonly bytes: Uint8Array;
  readonly disk?: DiskFile;
}

const headBytes = 65_536;

/** A stream that goes on in a private file from where it was found to be a recording or an archive. */
class DiskSink {
  readonly #remove: () => Promise<void>;
  readonly #file: FileHandle;
  readonly #path: string;
  #size = 0;

  private constructor(path: string, file: FileHandle, remove: () => Promise<void>) {
    this.#path = path;
    this.#file = file;
    this.#remove = remove;
  }

  static async open(): Promise<DiskSink> {
    const folder = await createTemporaryFolder();
    const path = join(folder.path, "source");
    try {
      return new DiskSink(path, await open(path, "wx", 0o600), () => folder.remove());
    } catch (error) {
      await folder.remove();
      throw temporaryFault(error);
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#file.writeFile(bytes).catch((error: unknown) => {
      throw temporaryFault(error);
    });
    this.#size += bytes.byteLength;
  }

  async finish(): Promise<DiskFile> {
    await this.#file.close();
    return { path: this.#path, size: this.#size, remove: this.#remove };
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await this.#remove();
  }
}

/**
 * Reads a stream to its end: into memory, or into a private file where it is a recording or an archive. Reading stops as soon as
 * the limit of its kind is passed, and nothing is left behind then. Throws `input.too-large`, TypeError for chunks that are no
 * bytes, `input.unreadable` where the disk does not take it, the signal's reason, and what the stream throws.
 */
export async function keepStream(stream: AsyncIterable<unknown>, options: KeepOptions): Promise<KeptStream> {
  const { name, declaredMediaType, limits, statedSize = 0, signal } = options;
  if (statedSize > Math.max(limits.maxBytes, limits.maxDiskBytes))
    throw tooLarge(name, limits.maxBytes, statedSize);
  let chunks: Uint8Array[] = [];
  let size = 0;
  let sink: DiskSink | undefined;
  let isDecided = false;
  let head = new Uint8Array();
  const decide = async (): Promise<void> => {
    isDecided = true;
    head = new Uint8Array(Buffer.concat(chunks));
    if (await needsDisk(head, name, declaredMediaType)) {
      sink = await DiskSink.open();
      await sink.write(head);
      chunks = [];
      head = head.slice(0, headBytes);
    }
    const limit = sink ? "maxDiskBytes" : "maxBytes";
    if (statedSize > limits[limit]) throw tooLarge(name, limits[limit], statedSize, limit);
  };
  try {
    for await (const bytes of readChunks(stream, signal)) {
      size += bytes.byteLength;
      if (sink) await sink.write(bytes);
      else chunks.push(bytes);
      if (!isDecided && size >= headBytes) await decide();
      const limit = sink ? "maxDiskBytes" : "maxBytes";
      if (size > limits[limit]) throw tooLarge(name, limits[limit], undefined, limit);
    }
    return sink ? { bytes: head, disk: await sink.finish() } : { bytes: Buffer.concat(chunks, size) };
  } catch (error) {
    await sink?.discard();
    throw error;
  }
}
