import process from "node:process";
import { openS3Store } from "../../stores/open-s3-store.ts";
import { parseS3Address } from "../../stores/parse-s3-address.ts";
import { readS3Access } from "../../stores/read-s3-access.ts";
import type { ListedTask } from "../journal/task-row.ts";
import { leftover } from "./leftover.ts";

/**
 * An object of an S3-compatible store, or all objects below a prefix: one that ends in a slash, or a whole bucket. Throws what asking the store
 * throws.
 */
export async function* listBucket(address: string): AsyncGenerator<ListedTask> {
  const { bucket, key } = parseS3Address(address);
  const toTask = (inner: string): ListedTask => {
    const url = `s3://${bucket}/${inner}`;
    return { source: url, place: { kind: "url", url } };
  };
  if (key !== "" && !key.endsWith("/")) {
    yield toTask(key);
    return;
  }
  for await (const blob of openS3Store(readS3Access(process.env), bucket, "").list(key))
    if (!blob.key.endsWith("/") && !leftover.test(blob.key)) yield toTask(blob.key);
}
