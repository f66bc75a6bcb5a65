import process from "node:process";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { BlobStore } from "../../../stores/blob-store.ts";
import { openStore } from "../../../stores/open-store.ts";
import { parseS3Address } from "../../../stores/parse-s3-address.ts";

/** The place of one object: its bucket as a store, and its key. Throws `options.invalid`, `options.missing-key`. */
export async function openObject(
  address: string,
  option: string,
): Promise<{ readonly store: BlobStore; readonly key: string }> {
  const { bucket, key } = parseS3Address(address);
  if (key !== "" && !key.endsWith("/"))
    return { store: await openStore(`s3://${bucket}/`, process.env), key };
  throw new GleanerError("options.invalid", {
    what: `Cannot write ${address}`,
    seen: "it names no object",
    hint: `Write s3://${bucket}/${key}name.`,
    where: { option },
  });
}
