import { hash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { GleanerError } from "../errors/gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import { loadOnce } from "../values/load-once.ts";
import type { S3Access } from "./read-s3-access.ts";

export interface S3Request {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  readonly bucket: string;
  /** Empty for the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

const loadSigner = loadOnce(() => import("aws4fetch"));

/** All but letters, digits and `-_.~`, so that what is signed is what is sent. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );

function toUrl({ endpoint }: S3Access, { bucket, key, query = {} }: S3Request): string {
  const path = [bucket, ...(key === "" ? [] : key.split("/"))].map(encode).join("/");
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return `${endpoint}/${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

const isPassing = (status: number): boolean => status === 429 || status >= 500;

function unavailable({ bucket }: S3Request, seen: string, cause?: unknown): GleanerError {
  return new GleanerError("queue.unavailable", {
    what: `Cannot reach the store s3://${bucket}`,
    seen,
    hint: "Check AWS_ENDPOINT_URL and that the store is up.",
    where: { source: `s3://${bucket}` },
    cause,
  });
}

/** Puts one signed request, again after faults that pass. Gives any answer below 500. Throws `queue.unavailable`. */
export async function requestS3(access: S3Access, request: S3Request): Promise<Response> {
  const { AwsV4Signer } = await loadSigner();
  const { method, body } = request;
  const { retries, firstDelayMs, callTimeoutMs } = defaults.stores;
  for (let turn = 0; ; turn += 1) {
    const signed = await new AwsV4Signer({
      method,
      url: toUrl(access, request),
      headers: { "x-amz-content-sha256": hash("sha256", body ?? new Uint8Array()) },
      accessKeyId: access.accessKeyId,
      secretAccessKey: access.secretAccessKey,
      ...(access.sessionToken === undefined ? {} : { sessionToken: access.sessionToken }),
      service: "s3",
      region: access.region,
    }).sign();
    let failure: GleanerError;
    try {
      const response = await fetch(signed.url, {
        method,
        headers: signed.headers,
        redirect: "manual",
        signal: AbortSignal.timeout(callTimeoutMs),
        ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
      });
      if (!isPassing(response.status)) return response;
      await response.body?.cancel();
      failure = unavailable(request, `it answered ${response.status}`);
    } catch (error) {
      const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
      const isLate = (error as Error).name === "TimeoutError";
      const seen = isLate
        ? `there was no answer within ${callTimeoutMs} ms`
        : `the connection failed (${code ?? "no reason given"})`;
      failure = unavailable(request, seen, error);
    }
    if (turn >= retries) throw failure;
    await wait(firstDelayMs * 2 ** turn);
  }
}
