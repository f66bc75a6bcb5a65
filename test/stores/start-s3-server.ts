import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { checkSignature } from "./check-signature.ts";

export interface S3Server {
  readonly env: Readonly<Record<string, string>>;
  /** By `bucket/key`. */
  readonly objects: Map<string, Buffer>;
  readonly requests: string[];
  /** Parts of uploads that were neither completed nor taken back. */
  readonly uploads: Map<string, Map<number, Buffer>>;
  /** Answers the next requests so, in turn. */
  readonly faults: number[];
  [Symbol.asyncDispose](): Promise<void>;
}

const md5 = (content: Buffer): string => createHash("md5").update(content).digest("hex");
const pageSize = 3;
const smallestPart = 5 * 1024 * 1024;

/** A store in memory that speaks as much S3 as is needed, strictly: signatures, hashes, parts and encodings have to be right. */
export async function startS3Server(buckets: readonly string[] = ["files"]): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const requests: string[] = [];
  const faults: number[] = [];
  const secret = randomUUID();

  const answer = (response: ServerResponse, status: number, text = "", headers = {}): void => {
    response.writeHead(status, { "content-type": "application/xml", ...headers }).end(text);
  };
  const refuse = (response: ServerResponse, status: number, code: string): void =>
    answer(response, status, `<Error><Code>${code}</Code></Error>`);

  function list(bucket: string, query: URLSearchParams, response: ServerResponse): void {
    const prefix = `${bucket}/${query.get("prefix") ?? ""}`;
    const after = query.get("continuation-token") ?? "";
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, pageSize);
    const contents = page.map((key) => {
      const content = objects.get(key) ?? Buffer.alloc(0);
      const name = encodeURIComponent(key.slice(bucket.length + 1))
        .replaceAll("%20", "+")
        .replaceAll("%2F", "/");
      return `<Contents><Key>${name}</Key><ETag>&quot;${md5(content)}&quot;</ETag><Size>${content.length}</Size></Contents>`;
    });
    const isCut = keys.length > page.length;
    const next = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
    answer(
      response,
      200,
      `<ListBucketResult><IsTruncated>${isCut}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
    );
  }

  function completeUpload(place: string, id: string, body: Buffer, response: ServerResponse): void {
    const parts = uploads.get(id);
    const named = [
      ...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"?([0-9a-f]+)"?<\/ETag>/gu),
    ];
    const chosen = named.map(([, number, tag]) => ({ part: parts?.get(Number(number)), tag }));
    if (!parts || chosen.length === 0 || chosen.some(({ part, tag }) => !part || md5(part) !== tag))
      return refuse(response, 400, "InvalidPart");
    if (chosen.slice(0, -1).some(({ part }) => (part?.length ?? 0) < smallestPart))
      return refuse(response, 400, "EntityTooSmall");
    objects.set(place, Buffer.concat(chosen.flatMap(({ part }) => part ?? [])));
    uploads.delete(id);
    answer(response, 200, "<CompleteMultipartUploadResult/>");
  }

  function serve(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    const { method = "", url = "" } = request;
    requests.push(`${method} ${url}`);
    const fault = faults.shift();
    if (fault !== undefined) return refuse(response, fault, "SlowDown");
    const wrong = checkSignature(request, body, secret);
    if (wrong !== undefined) return refuse(response, 403, wrong);
    const [path = "", search = ""] = url.split("?");
    const query = new URLSearchParams(search);
    const [bucket = "", ...rest] = path.slice(1).split("/").map(decodeURIComponent);
    if (!buckets.includes(bucket)) return refuse(response, 404, "NoSuchBucket");
    const place = `${bucket}/${rest.join("/")}`;
    const upload = query.get("uploadId");
    if (rest.join("/") === "" && method === "GET") return list(bucket, query, response);
    if (method === "POST" && query.has("uploads")) {
      const id = randomUUID();
      uploads.set(id, new Map());
      return answer(response, 200, `<R><UploadId>${id}</UploadId></R>`);
    }
    if (method === "POST" && upload !== null) return completeUpload(place, upload, body, response);
    if (method === "PUT" && upload !== null) {
      uploads.get(upload)?.set(Number(query.get("partNumber")), body);
      return answer(response, 200, "", { etag: `"${md5(body)}"` });
    }
    if (method === "PUT") {
      objects.set(place, body);
      return answer(response, 200, "", { etag: `"${md5(body)}"` });
    }
    if (method === "DELETE") {
      if (upload === null) objects.delete(place);
      else uploads.delete(upload);
      return answer(response, 204);
    }
    const found = objects.get(place);
    if (!found) return refuse(response, 404, "NoSuchKey");
    response.writeHead(200, { "content-length": found.length, etag: `"${md5(found)}"` });
    response.end(method === "HEAD" ? undefined : found);
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => serve(request, Buffer.concat(chunks), response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    objects,
    uploads,
    requests,
    faults,
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      AWS_ACCESS_KEY_ID: "tester",
      AWS_SECRET_ACCESS_KEY: secret,
      AWS_REGION: "eu-central-1",
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
