import type { CompoundFile, CompoundFolder, CompoundStream } from "./compound-file.ts";
import { SectorChains } from "./sector-chains.ts";

const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");
const headerBytes = 512;
const entryBytes = 128;
const smallSectorBytes = 64;
const none = 0xffff_ffff;
/** Folders inside one another; programs write a dozen. */
const maxDepth = 64;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function readEntry(directory: Uint8Array, at: number, isLarge: boolean): Entry {
  const view = new DataView(directory.buffer, directory.byteOffset + at, entryBytes);
  const nameBytes = Math.min(64, view.getUint16(64, true));
  const name = Buffer.from(directory.buffer, directory.byteOffset + at, Math.max(0, nameBytes - 2));
  return {
    name: name.toString("utf16le").split("\0")[0] ?? "",
    kind: view.getUint8(66),
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    // Older programs leave anything in the upper half.
    size: view.getUint32(120, true) + (isLarge ? view.getUint32(124, true) * 2 ** 32 : 0),
  };
}

/** The streams of a file: small ones are kept inside of one that is chained like the others. */
class StreamReader {
  readonly #chains: SectorChains;
  readonly #small: Uint8Array;
  readonly #smallNext: Uint8Array;
  readonly #smallBelow: number;
  #bytesLeft: number;

  constructor(bytes: Uint8Array, chains: SectorChains, root: Entry | undefined) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
    this.#chains = chains;
    this.#smallBelow = view.getUint32(56, true);
    this.#small = root ? chains.read(root.start, root.size) : new Uint8Array();
    this.#smallNext = chains.read(view.getUint32(60, true), bytes.byteLength);
    // No two streams share a sector; those that do are there to use up memory.
    this.#bytesLeft = bytes.byteLength * 2;
  }

  read({ start, size }: Entry): Uint8Array {
    const most = Math.min(size, this.#bytesLeft);
    const found = size < this.#smallBelow ? this.#readSmall(start, most) : this.#chains.read(start, most);
    this.#bytesLeft -= found.byteLength;
    return found;
  }

  #readSmall(start: number, most: number): Uint8Array {
    const next = new DataView(this.#smallNext.buffer, this.#smallNext.byteOffset, this.#smallNext.byteLength);
    const pieces: Uint8Array[] = [];
    let sector = start;
    for (let size = 0; size < most; size += smallSectorBytes) {
      const at = sector * smallSectorBytes;
      const piece = this.#small.subarray(at, at + Math.min(smallSectorBytes, most - size));
      if (piece.byteLength === 0) break;
      pieces.push(piece);
      sector = (sector + 1) * 4 <= next.byteLength ? next.getUint32(sector * 4, true) : none;
    }
    return Buffer.concat(pieces);
  }
}

interface Folder extends CompoundFolder {
  readonly folders: CompoundFolder[];
  readonly streams: CompoundStream[];
}

/**
 * The folders and streams of a compound file; undefined where it has no directory. What its tables say of sizes and places is checked
 * against the file: nothing goes round in circles, and all streams together give at most twice its bytes.
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.byteLength < headerBytes || !signature.equals(bytes.subarray(0, signature.length)))
    return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const chains = new SectorChains(bytes);
  const directory = chains.read(view.getUint32(48, true), bytes.byteLength);
  const count = Math.floor(directory.byteLength / entryBytes);
  const isLarge = chains.sectorBytes > headerBytes;
  const entries = Array.from({ length: count }, (_, at) => readEntry(directory, at * entryBytes, isLarge));
  const [first] = entries;
  if (first?.kind !== 5) return undefined;
  const reader = new StreamReader(bytes, chains, first);
  const root: Folder = { name: first.name, folders: [], streams: [] };
  const seen = new Set<number>([0]);
  let isDamaged = chains.isDamaged;
  const waiting = [{ index: first.child, into: root, depth: 1 }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { index, into, depth } = place;
    if (index === none) continue;
    const entry = entries[index];
    if (!entry || seen.has(index) || depth > maxDepth) {
      isDamaged = true;
      continue;
    }
    seen.add(index);
    waiting.push({ index: entry.right, into, depth }, { index: entry.left, into, depth });
    if (entry.kind === 2)
      into.streams.push({ name: entry.name, size: entry.size, read: () => reader.read(entry) });
    else if (entry.kind === 1) {
      const folder: Folder = { name: entry.name, folders: [], streams: [] };
      into.folders.push(folder);
      waiting.push({ index: entry.child, into: folder, depth: depth + 1 });
    } else isDamaged = true;
  }
  return { root, isDamaged };
}
