import process from "node:process";
import { GleanerError } from "../errors/gleaner-error.ts";
import { openS3Store } from "../stores/open-s3-store.ts";
import { parseS3Address } from "../stores/parse-s3-address.ts";
import { readS3Access } from "../stores/read-s3-access.ts";
import { keepStream } from "./keep-stream.ts";
import type { NamedBytes } from "./named-bytes.ts";
import type { SourceContext } from "./source-context.ts";
import { toBaseName } from "./to-base-name.ts";

/**
 * Loads an object of an S3-compatible store, from where the usual variables say. Throws `options.missing-key`, `options.invalid`,
 * `input.not-found`, `input.unreadable`, `input.too-large`, `queue.unavailable`.
 */
export async function fetchS3(address: string, { limits, signal }: SourceContext): Promise<NamedBytes> {
  const { bucket, key } = parseS3Address(address);
  const shown = `s3://${bucket}/${key}`;
  if (key === "" || key.endsWith("/")) {
    throw new GleanerError("options.invalid", {
      what: `Cannot load ${shown}`,
      seen: "it names no object",
      hint: "Name one object; gleaner batch takes all below a prefix.",
      where: { source: shown },
    });
  }
  const found = await openS3Store(readS3Access(process.env), bucket, "").open(key);
  if (!found) {
    throw new GleanerError("input.not-found", {
      what: `Cannot load ${shown}`,
      seen: "there is no such object",
      hint: "Check the address; keys are taken as they are, with nothing decoded.",
      where: { source: shown },
    });
  }
  const name = toBaseName(key, bucket);
  const options = { name, limits, statedSize: found.size, ...(signal ? { signal } : {}) };
  return { ...(await keepStream(found.chunks, options)), name };
}
