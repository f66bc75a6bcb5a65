import { isTextType } from "./is-text-type.ts";

/** The look at a text stops here: what a kind of text is known by stands at its beginning. */
const headLength = 65_536;
/** Above this a document is taken for JSON by its brackets alone. */
const maxParsedLength = 5_000_000;
const maxTableLines = 50;

const mailHeader = /^(?:from|to|cc|subject|date|reply-to|sender):\s/iu;
/** Headers that mail programs write and people do not. */
const machineHeader =
  /^(?:mime-version|message-id|received|return-path|content-type|dkim-signature|delivered-to|x-[\w-]+):\s/iu;

function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/u);
  const end = lines.findIndex((line) => !/^(?:[\w-]+:|[ \t])/u.test(line));
  const headers = end === -1 ? lines : lines.slice(0, end);
  const isMachine = headers.some((line) => machineHeader.test(line));
  return isMachine && headers.filter((line) => mailHeader.test(line)).length >= 2;
}

/** A mailbox: a line with the sender and the time, then the headers of the first mail. */
function isMailbox(head: string): boolean {
  const [first = "", ...rest] = head.split(/\r?\n/u);
  return /^From .{1,200}? \d\d:\d\d(?::\d\d)? .{0,40}$/u.test(first) && /^[\w-]+:\s/u.test(rest[0] ?? "");
}

function isJson(text: string): boolean {
  const trimmed = text.trim();
  const pair = (trimmed[0] ?? "") + (trimmed.at(-1) ?? "");
  if (pair !== "{}" && pair !== "[]") return false;
  if (trimmed.length > maxParsedLength) return true;
  try {
    JSON.parse(trimmed);
    return true;
  } catch {
    return false;
  }
}

/** The separator that stands equally often in every line of a table, quoted cells left out. */
function findSeparator(head: string): string | undefined {
  const lines = head.split(/\r?\n/u).slice(0, maxTableLines);
  if (head.length >= headLength) lines.pop();
  const filled = lines.map((line) => line.replaceAll(/"[^"]*"/gu, "")).filter((line) => line.trim() !== "");
  if (filled.length < 3) return undefined;
  return ["\t", ";", ","].find((separator) => {
    const counts = new Set(filled.map((line) => line.split(separator).length - 1));
    return counts.size === 1 && !counts.has(0);
  });
}

/**
 * The media type of a text by what stands at its beginning. A `named` type counts only where the content cannot say
 * better: Markdown is text.
 */
export function lookAtText(text: string, named: string | undefined): string {
  const head = text.slice(0, headLength);
  const start = head.replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/u, "");
  const noDoctype = start
    .replace(/^<!doctype\s+svg[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*/iu, "")
    .replace(/^(?:\s|<!--[\s\S]*?-->)+/u, "");
  if (/^<(?:[\w-]+:)?svg[\s>]/u.test(noDoctype)) return "image/svg+xml";
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(start)) return "text/html";
  if (/^\s*<\?xml[\s?]/u.test(head)) return "application/xml";
  if (/^WEBVTT(?:\s|$)/u.test(head)) return "text/vtt";
  if (/^\s*\d+\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/u.test(head)) return "application/x-subrip";
  if (isJson(text)) return "application/json";
  if (isMailbox(head)) return "application/mbox";
  if (isMail(head)) return "message/rfc822";
  if (head.startsWith("BEGIN:VCALENDAR")) return "text/calendar";
  if (head.startsWith("BEGIN:VCARD")) return "text/vcard";
  if (named === "text/markdown" || named === "text/csv" || named === "text/tab-separated-values")
    return named;
  if (named === "message/rfc822" && /^(?:[\w-]+:[^\r\n]*\r?\n)+/u.test(head)) return named;
  if ((named === "text/html" || named === "application/xhtml+xml") && /^\s*<[a-z!][^>]*>/iu.test(head))
    return named;
  if (named === "application/xml" && /^\s*<[a-z_][^>]*>/iu.test(head)) return named;
  const separator = findSeparator(head);
  const isOpen = named === undefined || !isTextType(named);
  if (isOpen && separator === "\t") return "text/tab-separated-values";
  if (isOpen && separator !== undefined) return "text/csv";
  return "text/plain";
}
