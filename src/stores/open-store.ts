import process from "node:process";
import type { BlobStore } from "./blob-store.ts";
import { openFolderStore } from "./open-folder-store.ts";

/**
 * Opens the store that an address names: `s3://bucket/prefix`, or a folder. Throws `options.missing-key`, `options.invalid`,
 * `result.unwritable`.
 *
 * @param env where access to S3 is said
 */
export async function openStore(
  address: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<BlobStore> {
  if (!/^\s*s3:\/\//iu.test(address)) return await openFolderStore(address);
  const [{ parseS3Address }, { readS3Access }, { openS3Store }] = await Promise.all([
    import("./parse-s3-address.ts"),
    import("./read-s3-access.ts"),
    import("./open-s3-store.ts"),
  ]);
  const { bucket, key } = parseS3Address(address);
  return openS3Store(readS3Access(env), bucket, key === "" || key.endsWith("/") ? key : `${key}/`);
}
