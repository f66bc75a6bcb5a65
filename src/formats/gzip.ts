import { open } from "node:fs/promises";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { ChildFile, FormatContext, PathFormat, PathInput } from "../ports/format.ts";
import { corruptArchive } from "./archive/corrupt-archive.ts";
import { entriesPerFile } from "./archive/entries-per-file.ts";
import { ExpansionBudget } from "./archive/expansion-budget.ts";
import { openArchive } from "./archive/open-archive.ts";
import { tooLongFile } from "./archive/too-long-file.ts";
import { gzipStream } from "./gzip/gzip-stream.ts";
import { holdsTar } from "./gzip/holds-tar.ts";
import { nameInner } from "./gzip/name-inner.ts";
import { openTarball } from "./gzip/open-tarball.ts";

const headBytes = 1024;

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function unpack({ path, size, name }: PathInput, context: FormatContext): Promise<Uint8Array> {
  const { archives, maxBytes, signal } = context;
  const budget = new ExpansionBudget(name, size, archives);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of gzipStream({ path, budget, ...(signal ? { signal } : {}) })) {
    length += piece.byteLength;
    if (length > maxBytes) throw tooLongFile(name, maxBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function* listInner(input: PathInput, context: FormatContext): AsyncGenerator<ChildFile> {
  const name = nameInner(input.name, await readHead(input.path));
  try {
    yield { name, bytes: await unpack(input, context) };
  } catch (error) {
    context.signal?.throwIfAborted();
    throw isGleanerError(error) ? error : corruptArchive(input.name, error);
  }
}

const noPages = (name: string): Promise<never> =>
  Promise.reject(
    new GleanerError("options.invalid", {
      what: `Cannot read a page of ${name}`,
      seen: "a packed file has no pages of its own",
      hint: "Read the pages of the file in it.",
      where: { source: name },
    }),
  );

/** A file that was packed with gzip is that file; a packed tar archive is the files in it. */
const gzip: PathFormat = {
  id: "gzip",
  takes: "path",
  mediaTypes: ["application/gzip"],
  async open(input, context) {
    const { path, size, name } = input;
    const { archives, signal } = context;
    const stop = signal ? { signal } : {};
    if (await holdsTar(name, path)) {
      const maxEntries = archives.maxFiles * entriesPerFile;
      const archive = await openTarball({ name, path, size, maxEntries, limits: archives, ...stop });
      return await openArchive(name, archive, context);
    }
    return {
      pages: [],
      attachments: [],
      metadata: {},
      warnings: [],
      isContainer: true,
      children: () => listInner(input, context),
      read: () => noPages(name),
      render: () => noPages(name),
      close: async () => undefined,
    };
  },
};
export default gzip;
