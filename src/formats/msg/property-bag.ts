import type { CompoundFolder, CompoundStream } from "../../media/compound-file/compound-file.ts";
import { encodingOf } from "../rtf/encoding-of.ts";

const prefix = "__substg1.0_";
const propertyStream = "__properties_version1.0";
const entryBytes = 16;
/** From 1601 to 1970, and the steps of a tenth of a microsecond that it is counted in. */
const epochMs = 11_644_473_600_000;
const stepsPerMs = 10_000;

const types = {
  number: 0x0003,
  flag: 0x000b,
  folder: 0x000d,
  ansi: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  bytes: 0x0102,
};

/** Code pages of texts that are in none of Unicode: of a mail's own properties, then of its body. */
const messageCodePage = 0x3ffd;
const bodyCodePage = 0x3fde;

function toTag(id: number, type: number): string {
  return (id * 0x1_0000 + type).toString(16).padStart(8, "0").toUpperCase();
}

/** What Outlook knows of a mail, a recipient or an attachment, by the numbers that it has for everything. */
export class PropertyBag {
  readonly codePage: number;
  readonly #streams = new Map<string, CompoundStream>();
  readonly #folders = new Map<string, CompoundFolder>();
  readonly #fixed = new Map<string, DataView>();
  #isCut = false;

  /** `headerBytes` stand before the first property: 32 in a mail of its own, 24 in one inside another, else 8. */
  constructor(folder: CompoundFolder, headerBytes: number, codePage = 1252) {
    for (const stream of folder.streams)
      if (stream.name.startsWith(prefix))
        this.#streams.set(stream.name.slice(prefix.length).toUpperCase(), stream);
    for (const inner of folder.folders)
      if (inner.name.startsWith(prefix))
        this.#folders.set(inner.name.slice(prefix.length).toUpperCase(), inner);
    const fixed = folder.streams.find(({ name }) => name === propertyStream);
    if (fixed) this.#readFixed(this.#take(fixed), headerBytes);
    else this.#isCut = true;
    this.codePage = this.number(messageCodePage) ?? this.number(bodyCodePage) ?? codePage;
  }

  /** True once something was asked for that is there in part only. */
  get isCut(): boolean {
    return this.#isCut;
  }

  text(id: number): string | undefined {
    const unicode = this.#streams.get(toTag(id, types.unicode));
    const ansi = unicode ? undefined : this.#streams.get(toTag(id, types.ansi));
    const stream = unicode ?? ansi;
    if (!stream) return undefined;
    const encoding = unicode ? "utf-16le" : encodingOf(this.codePage);
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(this.#take(stream));
    return text.replace(/\0+$/u, "");
  }

  bytes(id: number): Uint8Array | undefined {
    const stream = this.#streams.get(toTag(id, types.bytes));
    return stream && this.#take(stream);
  }

  folder(id: number): CompoundFolder | undefined {
    return this.#folders.get(toTag(id, types.folder));
  }

  /** A number, or 1 and 0 for yes and no. */
  number(id: number): number | undefined {
    const number = this.#fixed.get(toTag(id, types.number));
    if (number) return number.getInt32(0, true);
    const flag = this.#fixed.get(toTag(id, types.flag));
    return flag && (flag.getUint8(0) === 0 ? 0 : 1);
  }

  /** Undefined also where it is no time that a calendar has. */
  time(id: number): Date | undefined {
    const steps = this.#fixed.get(toTag(id, types.time));
    if (!steps) return undefined;
    const date = new Date(Number(steps.getBigUint64(0, true)) / stepsPerMs - epochMs);
    const year = date.getUTCFullYear();
    return year > 1601 && year < 4500 ? date : undefined;
  }

  #take(stream: CompoundStream): Uint8Array {
    const bytes = stream.read();
    if (bytes.byteLength < stream.size) this.#isCut = true;
    return bytes;
  }

  #readFixed(bytes: Uint8Array, headerBytes: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = headerBytes; at + entryBytes <= bytes.byteLength; at += entryBytes) {
      const tag = view.getUint32(at, true).toString(16).padStart(8, "0").toUpperCase();
      this.#fixed.set(tag, new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8));
    }
  }
}
