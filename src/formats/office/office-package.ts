import { posix } from "node:path";
import type { FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import { ExpansionBudget } from "../archive/expansion-budget.ts";
import { ZipArchive } from "../zip/zip-archive.ts";
import type { ZipEntry } from "../zip/zip-archive.ts";
import { attributeOf } from "./attribute-of.ts";
import { walkXml } from "./walk-xml.ts";
import type { XmlVisitor } from "./walk-xml.ts";

/** How one part of a package refers to another one. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `image` or `header`. */
  readonly type: string;
  /** Path of the part; a web address where it lies outside, which is never loaded. */
  readonly target: string;
  readonly isExternal: boolean;
}

const maxEntries = 20_000;
/** One part as text is held in memory several times over. */
const maxPartBytes = 128 * 1024 * 1024;

function toKey(path: string): string {
  return path.replace(/^\/+/u, "").toLowerCase();
}

/** The parts of an office document, which is a zip archive of XML files; read one by one, as they are asked for. */
export class OfficePackage {
  readonly name: string;
  readonly #archive: ZipArchive;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #damaged = new Set<string>();

  private constructor(name: string, archive: ZipArchive) {
    this.name = name;
    this.#archive = archive;
    this.#entries = new Map(archive.entries.map((entry) => [toKey(entry.path), entry]));
  }

  /** Throws `input.corrupt` and `input.too-large`. */
  static async open({ bytes, name }: FormatInput, { archives }: FormatContext): Promise<OfficePackage> {
    const budget = new ExpansionBudget(name, bytes.byteLength, archives);
    const archive = await ZipArchive.open({ name, source: { bytes }, maxEntries, budget });
    return new OfficePackage(name, archive);
  }

  /** Paths of all parts, as they are stored. */
  list(): readonly string[] {
    return [...this.#entries.values()].map(({ path }) => path);
  }

  has(path: string): boolean {
    return this.#entries.has(toKey(path));
  }

  async readBytes(path: string, maxBytes = maxPartBytes): Promise<Uint8Array | undefined> {
    const entry = this.#entries.get(toKey(path));
    return entry && (await this.#archive.read(entry, maxBytes));
  }

  /** A part as characters; XML is in UTF-8 unless a mark says UTF-16. */
  async read(path: string): Promise<string | undefined> {
    const bytes = await this.readBytes(path);
    if (!bytes) return undefined;
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
    return new TextDecoder(encoding).decode(bytes);
  }

  /** Reads a part that holds content. One that is missing or cut off is noted. Throws `input.corrupt` and `input.too-large`. */
  async walk(path: string, visitor: XmlVisitor): Promise<void> {
    if (!(await walkXml((await this.read(path)) ?? "", visitor, this.name))) this.noteDamage(path);
  }

  /** Notes that a part which should be there is missing or cut off. */
  noteDamage(path: string): void {
    this.#damaged.add(toKey(path));
  }

  /** What was noted until now. */
  get warnings(): OpenFile["warnings"] {
    const count = this.#damaged.size;
    if (count === 0) return [];
    const parts = count === 1 ? "one of its parts is" : `${count} of its parts are`;
    const message = `${this.name} is damaged: ${parts} missing or cut off; what could still be read was read.`;
    return [{ code: "file.damaged", message }];
  }

  /** What a part refers to; the package itself is the part without a name. */
  async readRelations(path: string): Promise<readonly Relation[]> {
    const folder = posix.dirname(path);
    const xml = await this.read(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
    if (xml === undefined) return [];
    const relations: Relation[] = [];
    await walkXml(
      xml,
      {
        open(name, attributes) {
          const target = attributeOf(attributes, "Target");
          if (name !== "Relationship" || target === undefined) return;
          const isExternal = attributeOf(attributes, "TargetMode") === "External";
          relations.push({
            id: attributeOf(attributes, "Id") ?? "",
            type: attributeOf(attributes, "Type")?.split("/").at(-1) ?? "",
            target: isExternal
              ? target
              : target.startsWith("/")
                ? target.slice(1)
                : posix.join(folder, target),
            isExternal,
          });
        },
      },
      this.name,
    );
    return relations;
  }

  async close(): Promise<void> {
    await this.#archive.close();
  }
}
