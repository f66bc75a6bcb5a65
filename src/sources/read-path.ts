import { closeSync, constants, createReadStream, lstatSync, openSync, readSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { lstat, open, readdir, stat } from "node:fs/promises";
import { dirname, basename, resolve } from "node:path";
import process from "node:process";
import type { Readable } from "node:stream";
import { distance } from "fastest-levenshtein";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { keepStream } from "./keep-stream.ts";
import type { KeptStream } from "./keep-stream.ts";
import type { NamedBytes } from "./named-bytes.ts";
import { needsDisk } from "./needs-disk.ts";
import type { SourceContext } from "./source-context.ts";
import { toBaseName } from "./to-base-name.ts";
import { tooLarge } from "./too-large.ts";
import { tryAtOnce } from "./try-at-once.ts";

/** Enough to tell what a file is. */
const headBytes = 65_536;
/** Of the buffer that a stream reads into; a smaller file is read whole. */
const chunkBytes = 1 << 20;

/** A name at most this far from what was typed, in share of its length, is worth suggesting. */
const maxDistanceShare = 0.35;

async function findNearName(path: string): Promise<string | undefined> {
  const wanted = basename(path).toLowerCase();
  const names = await readdir(dirname(path)).catch(() => []);
  const scored = names
    // A link that leads nowhere has the very name that was given.
    .filter((name) => name !== basename(path))
    .map((name) => ({
      name,
      distance: distance(name.toLowerCase(), wanted) / Math.max(name.length, wanted.length),
    }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const best = scored[0];
  return best && best.distance <= maxDistanceShare ? best.name : undefined;
}

/** What is wrong with a link that leads to no file; undefined where the path is no link. */
async function explainLink(path: string, code: string): Promise<{ seen: string; hint: string } | undefined> {
  if (code === "ELOOP")
    return { seen: "its symbolic links lead in a circle", hint: "Let the link lead to a file." };
  const status = await lstat(path).catch(() => undefined);
  return status?.isSymbolicLink() === true
    ? { seen: "it is a symbolic link to what is not there", hint: "Let the link lead to a file." }
    : undefined;
}

async function toPathError(error: unknown, path: string): Promise<unknown> {
  const code = (error as NodeJS.ErrnoException).code;
  const where = { source: toBaseName(path, "file") };
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP") {
    const near = await findNearName(path);
    const link = await explainLink(path, code);
    return new GleanerError("input.not-found", {
      what: `Cannot load ${path}`,
      seen: link?.seen ?? "there is no such file",
      hint:
        link?.hint ?? (near === undefined ? "Check the path as it was resolved." : `Did you mean ${near}?`),
      where,
      cause: error,
    });
  }
  if (isGleanerError(error) || typeof code !== "string") return error;
  const isForbidden = code === "EACCES" || code === "EPERM";
  return new GleanerError("input.unreadable", {
    what: `Cannot load ${path}`,
    seen: isForbidden ? "this user may not read it" : `reading it failed with ${code}`,
    hint: isForbidden
      ? "Give the user that runs this the right to read it."
      : "Check the disk or the network drive.",
    where,
    cause: error,
  });
}

async function readHead(file: FileHandle, size: number): Promise<Uint8Array> {
  // One more byte than there should be tells a file that grows.
  const length = size === 0 ? headBytes : Math.min(size + 1, headBytes);
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** A regular file that is small and at rest; undefined for anything else. */
function readSmall(path: string, maxBytes: number): Uint8Array | undefined {
  const status = lstatSync(path);
  const { size } = status;
  if (!status.isFile() || size === 0 || size >= chunkBytes || size > maxBytes) return undefined;
  // Should a pipe have taken its place by now, nobody waits for its other end.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const bytes = new Uint8Array(size + 1);
    return readSync(file, bytes, 0, size + 1, 0) === size ? bytes.subarray(0, size) : undefined;
  } finally {
    closeSync(file);
  }
}

/** By its beginning and as a whole, as for a stream of it. */
async function belongsOnDisk(bytes: Uint8Array, name: string): Promise<boolean> {
  if (bytes.byteLength < headBytes) return false;
  return (await needsDisk(bytes.subarray(0, headBytes), name)) || (await needsDisk(bytes, name));
}

/**
 * A pipe as a stream. Opened without waiting for its other end: that wait would take place in a thread that nothing can end, not even the
 * exit of the process.
 */
async function openPipe(path: string): Promise<Readable> {
  const { Socket } = await import("node:net");
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

async function readFileAt(path: string, context: SourceContext): Promise<KeptStream> {
  const name = toBaseName(path, "file");
  const small = await tryAtOnce(path, () => readSmall(path, context.limits.maxBytes));
  if (small && !(await belongsOnDisk(small, name))) return { bytes: small };
  const status = await stat(path);
  if (status.isDirectory()) {
    throw new GleanerError("options.invalid", {
      what: `Cannot load ${path}`,
      seen: "it is a folder",
      hint: "Name the files in it, or pass the folder to gleaner batch.",
      where: { source: name },
    });
  }
  const { limits, signal } = context;
  const options = { name, limits, ...(signal ? { signal } : {}) };
  // Pipes and devices have no size; they are read like any stream.
  if (status.isFIFO() && process.platform !== "win32") return await keepStream(await openPipe(path), options);
  if (!status.isFile()) return await keepStream(createReadStream(path), options);
  const file = await open(path, constants.O_RDONLY);
  try {
    const { size } = status;
    const bytes = await readHead(file, size);
    const limit = (await needsDisk(bytes, name)) ? "maxDiskBytes" : "maxBytes";
    if (size > limits[limit]) throw tooLarge(name, limits[limit], size, limit);
    if (limit === "maxDiskBytes") return { bytes, disk: { path, size, remove: async () => undefined } };
    // A small file is all there; some special ones say that they are empty and are not.
    if (size > 0 && size < headBytes && bytes.byteLength === size) return { bytes };
    // Never larger than the file: buffers that nobody fills make the collector run.
    const highWaterMark = size === 0 ? chunkBytes : Math.min(chunkBytes, Math.max(size + 1, headBytes));
    const stream = file.createReadStream({ start: 0, highWaterMark, autoClose: false });
    return await keepStream(stream, options);
  } finally {
    await file.close();
  }
}

/** Reads a file. Throws `input.not-found`, `input.unreadable`, `input.too-large`, and `options.invalid` for a folder. */
export async function readPath(path: string, context: SourceContext): Promise<NamedBytes> {
  if (path === "" || path.includes("\0")) {
    throw new GleanerError("options.invalid", {
      what: "Cannot load the source",
      seen: path === "" ? "its path is empty" : "its path holds a zero character",
      hint: "Pass the path of a file.",
    });
  }
  const resolved = resolve(path);
  try {
    return { ...(await readFileAt(resolved, context)), name: toBaseName(resolved, "file") };
  } catch (error) {
    throw await toPathError(error, resolved);
  }
}
