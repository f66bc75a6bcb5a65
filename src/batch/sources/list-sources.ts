import { glob, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { ListedTask } from "../journal/task-row.ts";
import { isPattern } from "./is-pattern.ts";
import { leftover } from "./leftover.ts";
import { listFile } from "./list-file.ts";
import { listFolder } from "./list-folder.ts";
import { listManifest } from "./list-manifest.ts";
import { listStream } from "./list-stream.ts";
import { missingSource } from "./missing-source.ts";

interface ListInput {
  /** Folders, globs, manifests, archives, files, addresses, prefixes of buckets, and `-` for a list on stdin. */
  readonly given: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Files that the run writes itself, by absolute path: they are no documents. */
  readonly isOwn: (path: string) => boolean;
}

async function* listPattern(pattern: string, isOwn: ListInput["isOwn"]): AsyncGenerator<ListedTask> {
  for await (const path of glob(pattern)) {
    if (leftover.test(path) || isOwn(resolve(path))) continue;
    const status = await stat(path).catch(() => undefined);
    if (status?.isDirectory() !== true) yield* listFile(path);
  }
}

async function* listOne(given: string, { stdin, isOwn }: ListInput): AsyncGenerator<ListedTask> {
  if (given === "-") {
    yield* listStream(stdin);
    return;
  }
  if (/^\s*s3:\/\//iu.test(given)) {
    const { listBucket } = await import("./list-bucket.ts");
    yield* listBucket(given.trim());
    return;
  }
  if (/^\s*https?:\/\//iu.test(given)) {
    yield { source: given.trim(), place: { kind: "url", url: given.trim() } };
    return;
  }
  const status = await stat(given).catch(() => undefined);
  if (status?.isDirectory() === true) yield* listFolder(given, isOwn);
  else if (status && /\.(?:jsonl|ndjson|csv)$/iu.test(given)) yield* listManifest(resolve(given), given);
  else if (status) yield* listFile(given);
  else if (isPattern(given)) yield* listPattern(given, isOwn);
  else throw missingSource(given);
}

/** All documents that a command line names, one by one. Throws `input.not-found` and `options.invalid`. */
export async function* listSources(input: ListInput): AsyncGenerator<ListedTask> {
  for (const given of input.given) yield* listOne(given, input);
}
