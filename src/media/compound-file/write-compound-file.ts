/** A folder to be written; `streams` by name. */
export interface FolderContent {
  readonly folders: Readonly<Record<string, FolderContent>>;
  readonly streams: Readonly<Record<string, Uint8Array>>;
}

const sectorBytes = 512;
const smallSectorBytes = 64;
const smallBelow = 4096;
const perTable = sectorBytes / 4;
const tablesInHeader = 109;
const none = 0xffff_ffff;
const endOfChain = 0xffff_fffe;
const tableMark = 0xffff_fffd;
const chainMark = 0xffff_fffc;
const noBytes = new Uint8Array();

interface Node {
  readonly name: string;
  readonly kind: 1 | 2 | 5;
  readonly bytes: Uint8Array;
  right: number;
  child: number;
  start: number;
}

function padTo(bytes: Uint8Array, unit: number): Uint8Array {
  const short = (unit - (bytes.byteLength % unit)) % unit;
  return short === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(short)]);
}

function compareNames(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length;
  return one.toUpperCase() < other.toUpperCase() ? -1 : 1;
}

/** The entries of a folder as one branch of right neighbours, in the order that the format asks for. */
function addFolder(nodes: Node[], folder: FolderContent): number {
  const made = [
    ...Object.entries(folder.streams).map(([name, bytes]) => ({ name, bytes, content: undefined })),
    ...Object.entries(folder.folders).map(([name, content]) => ({ name, bytes: noBytes, content })),
  ].sort((one, other) => compareNames(one.name, other.name));
  const first = nodes.length;
  for (const [at, { name, bytes, content }] of made.entries()) {
    const right = at + 1 < made.length ? first + at + 1 : none;
    nodes.push({ name, kind: content ? 1 : 2, bytes, right, child: none, start: 0 });
  }
  for (const [at, { content }] of made.entries()) {
    const node = nodes[first + at];
    if (content && node) node.child = addFolder(nodes, content);
  }
  return made.length === 0 ? none : first;
}

/** Sectors in the order in which they are written, and the chains through them. */
class Sectors {
  readonly pieces: Uint8Array[] = [];
  readonly next: number[] = [];

  /** Number of the first one. */
  add(bytes: Uint8Array, unit: number): number {
    if (bytes.byteLength === 0) return endOfChain;
    const start = this.next.length;
    const count = Math.ceil(bytes.byteLength / unit);
    this.pieces.push(padTo(bytes, unit));
    for (let index = 1; index < count; index += 1) this.next.push(start + index);
    this.next.push(endOfChain);
    return start;
  }

  /** Sectors that are found by other ways than by a chain. */
  mark(count: number, sign: number): number {
    const start = this.next.length;
    for (let index = 0; index < count; index += 1) this.next.push(sign);
    return start;
  }
}

function writeNumbers(numbers: readonly number[], count: number): Buffer {
  const bytes = Buffer.alloc(count * 4, 0xff);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
}

function writeNode({ name, kind, bytes, right, child, start }: Node): Buffer {
  const entry = Buffer.alloc(128);
  const written = entry.write(name.slice(0, 31), 0, "utf16le");
  entry.writeUInt16LE(written + 2, 64);
  entry[66] = kind;
  entry[67] = 1;
  for (const [at, number] of [none, right, child].entries()) entry.writeUInt32LE(number, 68 + at * 4);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(bytes.byteLength, 120);
  return entry;
}

/** The bytes of a compound file with these folders and streams: the same for the same content. */
export function writeCompoundFile(content: FolderContent): Uint8Array {
  const nodes: Node[] = [{ name: "Root Entry", kind: 5, bytes: noBytes, right: none, child: none, start: 0 }];
  const child = addFolder(nodes, content);
  const [large, small] = [new Sectors(), new Sectors()];
  for (const node of nodes) {
    if (node.kind !== 2) continue;
    const isSmall = node.bytes.byteLength < smallBelow;
    node.start = isSmall ? small.add(node.bytes, smallSectorBytes) : large.add(node.bytes, sectorBytes);
  }
  const smallBytes = Buffer.concat(small.pieces);
  const smallStart = large.add(smallBytes, sectorBytes);
  const smallNext = writeNumbers(small.next, Math.ceil(small.next.length / perTable) * perTable);
  const smallNextStart = large.add(smallNext, sectorBytes);
  nodes[0] = { name: "Root Entry", kind: 5, bytes: smallBytes, right: none, child, start: smallStart };
  const directory = padTo(Buffer.concat(nodes.map((node) => writeNode(node))), sectorBytes);
  const directoryStart = large.add(directory, sectorBytes);
  let [tables, chained] = [0, 0];
  // Tables take sectors, which need places in tables.
  for (;;) {
    const needed = Math.ceil((large.next.length + tables + chained) / perTable);
    const extra = Math.max(0, Math.ceil((needed - tablesInHeader) / (perTable - 1)));
    if (needed === tables && extra === chained) break;
    [tables, chained] = [needed, extra];
  }
  const tableStart = large.mark(tables, tableMark);
  const chainedStart = large.mark(chained, chainMark);
  const places = Array.from({ length: tables }, (_, index) => tableStart + index);
  const chain = Array.from({ length: chained }, (_, index) => {
    const from = tablesInHeader + index * (perTable - 1);
    const follows = index + 1 < chained ? chainedStart + index + 1 : endOfChain;
    const listed = writeNumbers(places.slice(from, from + perTable - 1), perTable);
    listed.writeUInt32LE(follows, sectorBytes - 4);
    return listed;
  });
  const header = Buffer.alloc(sectorBytes);
  header.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  for (const [at, number] of [0x3e, 3, 0xfffe, 9, 6].entries()) header.writeUInt16LE(number, 24 + at * 2);
  const facts = [tables, directoryStart, 0, smallBelow, smallNextStart, smallNext.byteLength / sectorBytes];
  for (const [at, number] of facts.entries()) header.writeUInt32LE(number, 44 + at * 4);
  header.writeUInt32LE(chained === 0 ? endOfChain : chainedStart, 68);
  header.writeUInt32LE(chained, 72);
  header.set(writeNumbers(places.slice(0, tablesInHeader), tablesInHeader), 76);
  return Buffer.concat([header, ...large.pieces, writeNumbers(large.next, tables * perTable), ...chain]);
}
