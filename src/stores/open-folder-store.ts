import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, opendir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { BlobStore, StoredBlob } from "./blob-store.ts";

const isMissing = (error: unknown): boolean =>
  ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");

const removeEmpty = (folder: string): Promise<boolean> =>
  rmdir(folder).then(
    () => true,
    () => false,
  );

function failed(path: string, isWrite: boolean, cause: unknown): GleanerError {
  return new GleanerError(isWrite ? "result.unwritable" : "input.unreadable", {
    what: `Cannot ${isWrite ? "write" : "read"} ${path}`,
    seen: `the system says ${(cause as NodeJS.ErrnoException).code ?? "no"}`,
    hint: "Check the rights of the folder, and that it is mounted.",
    cause,
  });
}

/** A store in a folder that several machines share. Every blob is on disk before it gets its name; only their owner may read them. Throws `result.unwritable`. */
export async function openFolderStore(folder: string): Promise<BlobStore> {
  const root = resolve(folder);
  const placeOf = (key: string): string => {
    const place = join(root, key);
    if (place.startsWith(`${root}${sep}`)) return place;
    throw new GleanerError("options.invalid", {
      what: "Cannot use a key of the store",
      seen: "it leads out of its folder",
      hint: "Report this.",
    });
  };
  const write = async (key: string, fill: (temporary: string) => Promise<void>): Promise<void> => {
    const place = placeOf(key);
    const temporary = `${place}.${randomUUID()}.tmp`;
    try {
      await fill(temporary).catch(async (error: unknown) => {
        if (!isMissing(error)) throw error;
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await fill(temporary);
      });
      await rename(temporary, place);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw failed(place, true, error);
    }
  };
  const sizeOf = async (place: string): Promise<StoredBlob | undefined> => {
    try {
      const { size, mtimeMs } = await stat(place);
      const key = relative(root, place).split(sep).join("/");
      return { key, size, tag: `${size}-${mtimeMs}` };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw failed(place, false, error);
    }
  };
  async function* walk(path: string): AsyncGenerator<StoredBlob> {
    const entries = await opendir(path).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw failed(path, false, error);
    });
    if (!entries) return;
    for await (const entry of entries) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) yield* walk(inner);
      else if (!entry.name.endsWith(".tmp")) {
        const blob = await sizeOf(inner);
        if (blob) yield blob;
      }
    }
  }
  await mkdir(root, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw failed(root, true, error);
  });
  return {
    address: root,
    async get(key) {
      const place = placeOf(key);
      try {
        return await readFile(place);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw failed(place, false, error);
      }
    },
    async open(key) {
      const blob = await sizeOf(placeOf(key));
      return blob && { size: blob.size, chunks: createReadStream(placeOf(key)) };
    },
    stat: (key) => sizeOf(placeOf(key)),
    put: (key, content) =>
      write(key, async (temporary) => {
        const file = await open(temporary, "wx", 0o600);
        try {
          await file.writeFile(content);
          await file.datasync();
        } finally {
          await file.close();
        }
      }),
    putFile: (key, path) =>
      write(key, (temporary) =>
        pipeline(
          createReadStream(path),
          createWriteStream(temporary, { flags: "wx", mode: 0o600, flush: true }),
        ),
      ),
    async *list(prefix) {
      const slash = prefix.lastIndexOf("/") + 1;
      for await (const blob of walk(join(root, prefix.slice(0, slash))))
        if (blob.key.startsWith(prefix)) yield blob;
    },
    async remove(key) {
      try {
        await rm(placeOf(key), { force: true });
      } catch (error) {
        throw failed(placeOf(key), true, error);
      }
      // Folders that nothing lies in any more go with it; those of a kind stay.
      const parts = key.split("/");
      for (let depth = parts.length - 1; depth > 1; depth -= 1)
        if (!(await removeEmpty(placeOf(parts.slice(0, depth).join("/"))))) break;
    },
  };
}
