import type { ModelRequest } from "../../ports/model.ts";

/** The JSON Schema of a request, once for all requests that carry it. */
const knownSchemas = new WeakMap<object, Uint8Array>();
interface KnownRules {
  readonly system: string;
  readonly bytes: Uint8Array;
}
/** The rules of a schema, whose first request has them as all others do; one text a schema. */
const knownRules = new WeakMap<object, KnownRules>();

const encode = (json: unknown): Uint8Array => Buffer.from(JSON.stringify(json));

function encodeSchema(jsonSchema: object): Uint8Array {
  const known = knownSchemas.get(jsonSchema) ?? encode(jsonSchema);
  knownSchemas.set(jsonSchema, known);
  return known;
}

function encodeRules({ system, reading: { schema } }: Pick<ModelRequest, "system" | "reading">): Uint8Array {
  const known = knownRules.get(schema);
  if (known?.system === system) return known.bytes;
  const bytes = encode(system);
  if (!known) knownRules.set(schema, { system, bytes });
  return bytes;
}

type Members = Readonly<Record<string, unknown>>;

/** What JSON writes member by member; anything else has a say of its own in how it is written, or is one value. */
function isPlain(value: unknown): value is readonly unknown[] | Members {
  if (typeof value !== "object" || value === null || "toJSON" in value) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** Writes JSON as `JSON.stringify` does, in pieces: texts, and what is already encoded. */
class PieceWriter {
  readonly #request: ModelRequest;
  readonly #pieces: (string | Uint8Array)[] = [];
  #text = "";

  constructor(request: ModelRequest) {
    this.#request = request;
  }

  /** Writes a value behind what leads up to it; nothing where JSON has no place for it. */
  write(value: unknown, lead: string): boolean {
    const { system, output } = this.#request;
    if (value === system) this.#add(lead, encodeRules(this.#request));
    else if (!isPlain(value)) {
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined) return false;
      this.#text += lead + text;
    } else if (value === output.jsonSchema) this.#add(lead, encodeSchema(value));
    else if (Array.isArray(value)) this.#writeList(value, lead);
    else this.#writeObject(value as Members, lead);
    return true;
  }

  finish(): Uint8Array {
    const pieces = [...this.#pieces, this.#text];
    let length = 0;
    for (const piece of pieces) length += Buffer.byteLength(piece);
    const bytes = Buffer.allocUnsafe(length);
    let at = 0;
    for (const piece of pieces) {
      if (typeof piece === "string") at += bytes.write(piece, at);
      else {
        bytes.set(piece, at);
        at += piece.length;
      }
    }
    return bytes;
  }

  #writeList(values: readonly unknown[], lead: string): void {
    this.#text += `${lead}[`;
    for (let at = 0; at < values.length; at += 1) {
      const before = at === 0 ? "" : ",";
      if (!this.write(values[at], before)) this.#text += `${before}null`;
    }
    this.#text += "]";
  }

  #writeObject(members: Members, lead: string): void {
    this.#text += `${lead}{`;
    let before = "";
    for (const name of Object.keys(members))
      if (this.write(members[name], `${before}${JSON.stringify(name)}:`)) before = ",";
    this.#text += "}";
  }

  #add(lead: string, bytes: Uint8Array): void {
    this.#pieces.push(this.#text + lead, bytes);
    this.#text = "";
  }
}

/**
 * The JSON of a request as it is sent, byte for byte what `JSON.stringify` gives. Most of it, the rules and the schema, is
 * the same for every document of a schema: that is encoded once and copied.
 */
export function encodeJson(json: unknown, request: ModelRequest): Uint8Array {
  const writer = new PieceWriter(request);
  writer.write(json, "");
  return writer.finish();
}
