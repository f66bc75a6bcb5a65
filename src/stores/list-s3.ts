import type { StoredBlob } from "./blob-store.ts";
import type { S3Access } from "./read-s3-access.ts";
import { requestS3 } from "./request-s3.ts";
import { toS3Error } from "./to-s3-error.ts";

const read = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`, "u").exec(text)?.[1];

const decode = (text: string): string => decodeURIComponent(text.replaceAll("+", " "));

/** The objects of a bucket whose keys begin so, page by page, so that there may be any number. Throws `input.not-found`, `input.unreadable`, `queue.unavailable`. */
export async function* listS3(access: S3Access, bucket: string, prefix: string): AsyncGenerator<StoredBlob> {
  let token: string | undefined;
  do {
    const query = {
      "list-type": "2",
      "encoding-type": "url",
      prefix,
      ...(token === undefined ? {} : { "continuation-token": token }),
    };
    const response = await requestS3(access, { method: "GET", bucket, key: "", query });
    const text = await response.text();
    if (response.status !== 200) throw toS3Error(response.status, `s3://${bucket}/${prefix}`, false);
    for (const [, entry = ""] of text.matchAll(/<Contents>([^]*?)<\/Contents>/gu)) {
      const tag = read(entry, "ETag")?.replaceAll(/&quot;|&#34;|"/gu, "");
      yield {
        key: decode(read(entry, "Key") ?? ""),
        size: Number(read(entry, "Size") ?? 0),
        ...(tag === undefined ? {} : { tag }),
      };
    }
    token = read(text, "IsTruncated") === "true" ? read(text, "NextContinuationToken") : undefined;
    // A continuation token is text of XML.
    token = token?.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
  } while (token !== undefined);
}
