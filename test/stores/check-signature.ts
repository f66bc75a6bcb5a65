import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );

/** Why a request is not signed as Signature Version 4 says; undefined where it is. Written from the specification, not from the client. */
export function checkSignature(request: IncomingMessage, body: Buffer, secret: string): string | undefined {
  const { authorization = "" } = request.headers;
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/u.exec(
      authorization,
    );
  if (!match) return "AccessDenied";
  const [, , day = "", region = "", names = "", given] = match;
  const header = (name: string): string => String(request.headers[name] ?? "").trim();
  const time = header("x-amz-date");
  if (!time.startsWith(day) || !names.split(";").includes("host")) return "AccessDenied";
  const contentHash = header("x-amz-content-sha256");
  if (contentHash !== sha256(body)) return "XAmzContentSHA256Mismatch";
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${encode(name)}=${encode(value)}`);
  const canonical = [
    request.method,
    path
      .split("/")
      .map((part) => encode(decodeURIComponent(part)))
      .join("/"),
    pairs.sort().join("&"),
    ...names.split(";").map((name) => `${name}:${header(name)}`),
    "",
    names,
    contentHash,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n");
  const key = [region, "s3", "aws4_request"].reduce<Buffer>(
    (previous, part) => hmac(previous, part),
    hmac(`AWS4${secret}`, day),
  );
  return hmac(key, toSign).toString("hex") === given ? undefined : "SignatureDoesNotMatch";
}
