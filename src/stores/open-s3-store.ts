import { readFile, stat } from "node:fs/promises";
import { defaults } from "../options/defaults.ts";
import type { BlobStore, StoredBlob } from "./blob-store.ts";
import { listS3 } from "./list-s3.ts";
import type { S3Place } from "./parse-s3-address.ts";
import { putInParts } from "./put-in-parts.ts";
import type { S3Access } from "./read-s3-access.ts";
import { requestS3 } from "./request-s3.ts";
import { toS3Error } from "./to-s3-error.ts";

/** A store in a bucket of anything that speaks S3, below a prefix (empty, or with a slash at its end). Nothing is asked before it is used. */
export function openS3Store(access: S3Access, bucket: string, prefix: string): BlobStore {
  const placeOf = (key: string): S3Place => ({ bucket, key: `${prefix}${key}` });
  const addressOf = (key: string): string => `s3://${bucket}/${prefix}${key}`;
  const read = async (key: string): Promise<Response | undefined> => {
    const response = await requestS3(access, { method: "GET", ...placeOf(key) });
    if (response.status === 200) return response;
    const text = await response.text();
    if (response.status === 404 && !text.includes("NoSuchBucket")) return undefined;
    throw toS3Error(response.status, addressOf(key), false);
  };
  const put = async (key: string, body: Uint8Array): Promise<void> => {
    const response = await requestS3(access, { method: "PUT", ...placeOf(key), body });
    await response.body?.cancel();
    if (response.status !== 200) throw toS3Error(response.status, addressOf(key), true);
  };
  return {
    address: addressOf(""),
    async get(key) {
      const response = await read(key);
      return response && new Uint8Array(await response.arrayBuffer());
    },
    async open(key) {
      const response = await read(key);
      if (!response) return undefined;
      return {
        size: Number(response.headers.get("content-length") ?? 0),
        chunks: response.body ?? new Blob([]).stream(),
      };
    },
    async stat(key) {
      const response = await requestS3(access, { method: "HEAD", ...placeOf(key) });
      if (response.status === 404) return undefined;
      if (response.status !== 200) throw toS3Error(response.status, addressOf(key), false);
      const tag = response.headers.get("etag")?.replaceAll('"', "");
      const size = Number(response.headers.get("content-length") ?? 0);
      return { key, size, ...(tag === undefined ? {} : { tag }) };
    },
    put,
    async putFile(key, path) {
      const { size } = await stat(path);
      if (size <= defaults.stores.partBytes) await put(key, await readFile(path));
      else await putInParts(access, placeOf(key), path, size);
    },
    async *list(within): AsyncGenerator<StoredBlob> {
      for await (const blob of listS3(access, bucket, `${prefix}${within}`))
        yield { ...blob, key: blob.key.slice(prefix.length) };
    },
    async remove(key) {
      const response = await requestS3(access, { method: "DELETE", ...placeOf(key) });
      await response.body?.cancel();
      if (response.status >= 300 && response.status !== 404)
        throw toS3Error(response.status, addressOf(key), true);
    },
  };
}
