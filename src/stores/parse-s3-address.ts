import { GleanerError } from "../errors/gleaner-error.ts";

/** What an `s3://` address names; the key is empty for a whole bucket. */
export interface S3Place {
  readonly bucket: string;
  readonly key: string;
}

/** `s3://bucket/key`, the key as it is: nothing in it is decoded. Throws `options.invalid`. */
export function parseS3Address(address: string): S3Place {
  const match = /^\s*s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^]*))?$/iu.exec(address);
  const [, bucket, key = ""] = match ?? [];
  if (bucket !== undefined) return { bucket, key };
  throw new GleanerError("options.invalid", {
    what: "Cannot use the s3 address",
    seen: "it has no name of a bucket",
    hint: "Write s3://bucket/key.",
  });
}
