import { GleanerError } from "../errors/gleaner-error.ts";

/** How an S3-compatible store is reached. */
export interface S3Access {
  /** Without a slash at the end; buckets stand in the path. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const given = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === "" ? undefined : value.trim();

/**
 * Access from the usual variables: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION (or AWS_DEFAULT_REGION),
 * AWS_ENDPOINT_URL_S3 (or AWS_ENDPOINT_URL). Throws `options.missing-key` and `options.invalid`.
 */
export function readS3Access(env: Environment): S3Access {
  const accessKeyId = given(env["AWS_ACCESS_KEY_ID"]);
  const secretAccessKey = given(env["AWS_SECRET_ACCESS_KEY"]);
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new GleanerError("options.missing-key", {
      what: "Cannot use an s3 address",
      seen: `${accessKeyId === undefined ? "AWS_ACCESS_KEY_ID" : "AWS_SECRET_ACCESS_KEY"} is not set`,
      hint: "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL for a store that is not Amazon's.",
    });
  }
  const region = given(env["AWS_REGION"]) ?? given(env["AWS_DEFAULT_REGION"]) ?? "us-east-1";
  const endpoint =
    given(env["AWS_ENDPOINT_URL_S3"]) ??
    given(env["AWS_ENDPOINT_URL"]) ??
    `https://s3.${region}.amazonaws.com`;
  if (!/^https?:$/u.test(URL.parse(endpoint)?.protocol ?? "")) {
    throw new GleanerError("options.invalid", {
      what: "Cannot use AWS_ENDPOINT_URL",
      seen: "it is not an http or https address",
      hint: "Write it with its scheme, such as http://127.0.0.1:9000.",
    });
  }
  const sessionToken = given(env["AWS_SESSION_TOKEN"]);
  return {
    endpoint: endpoint.replace(/\/+$/u, ""),
    region,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}
