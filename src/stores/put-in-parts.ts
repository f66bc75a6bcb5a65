import { open } from "node:fs/promises";
import { defaults } from "../options/defaults.ts";
import type { S3Access } from "./read-s3-access.ts";
import { requestS3 } from "./request-s3.ts";
import { toS3Error } from "./to-s3-error.ts";
import type { S3Place } from "./parse-s3-address.ts";

async function complete(
  access: S3Access,
  place: S3Place,
  uploadId: string,
  tags: readonly string[],
): Promise<void> {
  const parts = tags.map((tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
  const body = Buffer.from(`<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`);
  const response = await requestS3(access, { method: "POST", ...place, query: { uploadId }, body });
  const text = await response.text();
  // A store may find out that it failed after it has said 200.
  if (response.status !== 200 || text.includes("<Error>"))
    throw toS3Error(response.status, `s3://${place.bucket}/${place.key}`, true);
}

/** A file of any size as one object, part by part; what was sent of one that fails is taken back. Throws `result.unwritable`, `queue.unavailable`. */
export async function putInParts(
  access: S3Access,
  place: S3Place,
  path: string,
  size: number,
): Promise<void> {
  const address = `s3://${place.bucket}/${place.key}`;
  const begun = await requestS3(access, { method: "POST", ...place, query: { uploads: "" } });
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/u.exec(await begun.text())?.[1];
  if (begun.status !== 200 || uploadId === undefined) throw toS3Error(begun.status, address, true);
  // No store takes more than 10,000 parts.
  const partBytes = Math.max(defaults.stores.partBytes, Math.ceil(size / 9_999));
  const tags: string[] = [];
  const file = await open(path);
  try {
    for (let at = 0; at < size; at += partBytes) {
      const length = Math.min(partBytes, size - at);
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
      const query = { partNumber: String(tags.length + 1), uploadId };
      const response = await requestS3(access, { method: "PUT", ...place, query, body: buffer });
      await response.body?.cancel();
      const tag = response.headers.get("etag");
      if (response.status !== 200 || tag === null) throw toS3Error(response.status, address, true);
      tags.push(tag);
    }
    await complete(access, place, uploadId, tags);
  } catch (error) {
    await requestS3(access, { method: "DELETE", ...place, query: { uploadId } }).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}
