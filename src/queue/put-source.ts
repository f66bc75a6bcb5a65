import { createHash, hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname, relative, sep } from "node:path";
import type { TaskRow } from "../batch/journal/task-row.ts";
import { openEntry } from "../batch/sources/open-entry.ts";
import { openMail } from "../batch/sources/open-mail.ts";
import { defaults } from "../options/defaults.ts";
import { describeUrl } from "../sources/describe-url.ts";
import type { BlobStore } from "../stores/blob-store.ts";
import type { JobSource } from "./job-data.ts";
import { runKeys } from "./run-keys.ts";

interface PutSource {
  readonly source: JobSource;
  /** Equal for documents that are worked on in the same way: their bytes, and what their names say of them. */
  readonly identity: string;
}

async function hashOf(path: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    sum.update(chunk as Uint8Array);
  return sum.digest("hex");
}

const blobKey = (sha256: string): string => `blobs/${sha256.slice(0, 2)}/${sha256}`;
const identityOf = (sha256: string, name: string): string => `${sha256} ${extname(name).toLowerCase()}`;

async function putBytes(bytes: Uint8Array, name: string, store: BlobStore): Promise<PutSource> {
  const sha256 = hash("sha256", bytes);
  const key = blobKey(sha256);
  if (!(await store.stat(key))) await store.put(key, bytes);
  return { source: { kind: "blob", key, name, sha256 }, identity: identityOf(sha256, name) };
}

async function putPath(path: string, store: BlobStore): Promise<PutSource> {
  const name = basename(path);
  // What lies in the shared folder already stays where it is.
  if (path.startsWith(`${store.address}${sep}`)) {
    const key = relative(store.address, path).split(sep).join("/");
    const sha256 = await hashOf(path);
    return { source: { kind: "blob", key, name, sha256 }, identity: identityOf(sha256, name) };
  }
  const { size } = await stat(path);
  if (size <= defaults.stores.partBytes) return await putBytes(await readFile(path), name, store);
  const sha256 = await hashOf(path);
  const key = blobKey(sha256);
  if ((await store.stat(key))?.size !== size) await store.putFile(key, path);
  return { source: { kind: "blob", key, name, sha256 }, identity: identityOf(sha256, name) };
}

async function putAddress(url: string, run: string, store: BlobStore): Promise<PutSource> {
  const parsed = URL.parse(url);
  const isBucket = parsed?.protocol === "s3:";
  const hasSecrets = !isBucket && (!parsed || describeUrl(parsed).hasSecrets);
  if (!hasSecrets) return { source: { kind: "address", address: url }, identity: url };
  const key = runKeys(run).secretAddress(url);
  await store.put(key, Buffer.from(url));
  return { source: { kind: "secret-address", key }, identity: url };
}

/** Puts a document of the list where every worker reaches it, once for all of the same bytes. Throws what reading it and the store throw. */
export async function putSource(
  { place }: Pick<TaskRow, "place">,
  run: string,
  store: BlobStore,
): Promise<PutSource> {
  if (place.kind === "path") return await putPath(place.path, store);
  if (place.kind === "url") return await putAddress(place.url, run, store);
  if (place.kind === "broken") throw new Error(place.seen);
  const opened = place.kind === "mail" ? await openMail(place) : await openEntry(place);
  const source = opened as { readonly bytes: Uint8Array; readonly name: string };
  return await putBytes(source.bytes, source.name, store);
}
