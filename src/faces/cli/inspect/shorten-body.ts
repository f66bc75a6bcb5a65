import { createHash } from "node:crypto";

interface Shortening {
  /** Characters that are shown of a text, or of a schema; all where absent. Media are never shown. */
  readonly textLength?: number;
}

/** Shorter ones are ids and words. */
const shortestMedium = 200;
const dataUri = /^data:([^;,]*)[^,]*;base64,/;
const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

function describeMedium(value: string): string | undefined {
  const uri = dataUri.exec(value);
  if (!uri && (value.length < shortestMedium || !base64.test(value))) return undefined;
  const kind = uri ? `data URI of ${uri[1] || "unknown type"}` : "base64";
  const sha256 = createHash("sha256").update(value).digest("hex").slice(0, 12);
  return `<${kind}, ${value.length} characters, sha256 ${sha256}>`;
}

function shortenText(value: string, { textLength = Infinity }: Shortening): string {
  const medium = describeMedium(value);
  if (medium !== undefined) return medium;
  if (value.length <= textLength) return value;
  return `${value.slice(0, textLength)}… <${value.length} characters>`;
}

/** Members that hold a schema, which `gleaner schemas` prints whole. */
const schemaName = /schema$|^parameters$/i;

/** The body of a request with its media told by type, size and hash, and as much of texts and schemas as is asked for. */
export function shortenBody(value: unknown, shortening: Shortening): unknown {
  if (typeof value === "string") return shortenText(value, shortening);
  if (Array.isArray(value)) return value.map((entry) => shortenBody(entry, shortening));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => {
    // Some wrap the schema together with its name.
    const isSchema = typeof member === "object" && member !== null && !("schema" in member);
    if (isSchema && schemaName.test(name)) {
      const { length } = JSON.stringify(member);
      if (length > (shortening.textLength ?? Infinity)) return [name, `<${length} characters of JSON>`];
    }
    return [name, shortenBody(member, shortening)];
  });
  return Object.fromEntries(members);
}
