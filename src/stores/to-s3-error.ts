import { GleanerError } from "../errors/gleaner-error.ts";

/** The error for an answer that an S3-compatible store refused with. */
export function toS3Error(status: number, address: string, isWrite: boolean): GleanerError {
  const needsRight = status === 401 || status === 403;
  const isMissing = status === 404;
  const hint = needsRight
    ? "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and the rights of that key."
    : "Check the name of the bucket, AWS_REGION and AWS_ENDPOINT_URL.";
  return new GleanerError(
    isWrite ? "result.unwritable" : isMissing ? "input.not-found" : "input.unreadable",
    {
      what: `Cannot ${isWrite ? "write" : "read"} ${address}`,
      seen: isMissing ? "there is no such bucket or object" : `the store answered ${status}`,
      hint,
      where: { source: address, status },
    },
  );
}
