import { readText } from "../../media/read-text.ts";

interface Part {
  readonly head: string;
  readonly body: string;
}

/** What was wrong with a mail's letters, and the mail as it should have been written. */
export interface StatedCharsets {
  readonly bytes: Uint8Array;
  /** The encoding that was taken, as the WHATWG Encoding Standard calls it. */
  readonly encoding: string;
}

const toBytes = (latin1: string): Buffer => Buffer.from(latin1, "latin1");
const utf8 = new TextDecoder("utf-8", { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Cuts where a line is the boundary of parts: each piece but the first begins with such a line. */
function cutAtBoundaries(mail: string): string[] {
  const boundaries = new Set(
    Array.from(mail.matchAll(/\bboundary=(?:"([^"\r\n]+)"|([^\s;"]+))/giu), ([, quoted, bare]) => {
      return `--${quoted ?? bare ?? ""}`;
    }),
  );
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: line, index } of mail.matchAll(/^--.*$/gmu)) {
    const end = line.trimEnd();
    if (!boundaries.has(end) && !boundaries.has(end.replace(/--$/u, ""))) continue;
    pieces.push(mail.slice(start, index));
    start = index;
  }
  return [...pieces, mail.slice(start)];
}

/** Header and body of a part, the header with the blank line that ends it. A mail within a mail has its headers in the body. */
function splitPart(piece: string): Part[] {
  const end = /\r?\n\r?\n/u.exec(piece);
  if (!end) return [{ head: piece, body: "" }];
  const head = piece.slice(0, end.index + end[0].length);
  const body = piece.slice(head.length);
  if (!/^content-type:\s*message\/rfc822/imu.test(head)) return [{ head, body }];
  return [{ head, body: "" }, ...splitPart(body)];
}

function decodeBody({ head, body }: Part): Uint8Array {
  const way = /^content-transfer-encoding:\s*([\w-]+)/imu.exec(head)?.[1]?.toLowerCase();
  if (way === "base64") return Buffer.from(body, "base64");
  if (way !== "quoted-printable") return toBytes(body);
  const joined = body.replaceAll(/=[ \t]*\r?\n/gu, "");
  return toBytes(
    joined.replaceAll(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** Text whose encoding is not stated, or stated wrongly: its bytes are not what it claims. */
function isMisread(part: Part): boolean {
  const type = /^content-type:\s*([^\s;]+)/imu.exec(part.head)?.[1]?.toLowerCase() ?? "text/plain";
  if (!type.startsWith("text/") || /^content-disposition:\s*attachment/imu.test(part.head)) return false;
  const charset = /\bcharset\s*=\s*"?([\w-]+)/iu.exec(part.head)?.[1]?.toLowerCase() ?? "us-ascii";
  return (
    /^(?:utf-?8|us-ascii|ascii|ansi_x3.*|unknown.*|x-unknown|default)$/u.test(charset) &&
    !isUtf8(decodeBody(part))
  );
}

function stateCharset(head: string, encoding: string): string {
  const plain = head.replaceAll(/;\s*charset\s*=\s*(?:"[^"]*"|[^\s;]+)/giu, "");
  const stated = `; charset=${encoding}`;
  if (/^content-type:/imu.test(plain)) return plain.replace(/^(content-type:\s*[^\s;]+)/imu, `$1${stated}`);
  const [, first = "", rest = ""] = /^(--[^\n]*\n)?([\s\S]*)$/u.exec(plain) ?? [];
  return `${first}Content-Type: text/plain${stated}\r\n${rest}`;
}

/**
 * A mail in which each text states the encoding in which it stands, by what is likeliest, and headers stand in UTF-8. Old programs
 * wrote letters beyond ASCII without a word about their encoding. Undefined where nothing is misread, or no encoding fits.
 */
export async function stateCharsets(mail: Uint8Array): Promise<StatedCharsets | undefined> {
  const parts = cutAtBoundaries(
    Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength).toString("latin1"),
  ).flatMap(splitPart);
  const wrongHeads = parts.filter(({ head }) => !isUtf8(toBytes(head)));
  const wrongBodies = new Set(parts.filter(isMisread));
  const evidence = [...wrongHeads.map(({ head }) => toBytes(head)), ...Array.from(wrongBodies, decodeBody)];
  const encoding = (await readText(Buffer.concat(evidence)))?.encoding;
  if (evidence.length === 0 || encoding === undefined) return undefined;
  const decoder = new TextDecoder(encoding);
  const written = parts.map((part) => {
    const head = wrongBodies.has(part) ? stateCharset(part.head, encoding) : part.head;
    const bytes = toBytes(head);
    return [isUtf8(bytes) ? bytes : Buffer.from(decoder.decode(bytes)), toBytes(part.body)];
  });
  return { bytes: Buffer.concat(written.flat()), encoding };
}
