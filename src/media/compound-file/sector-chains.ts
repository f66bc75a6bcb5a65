const headerBytes = 512;
/** Higher numbers are marks: the end of a chain, a free sector, a sector of tables. */
const highestSector = 0xffff_fffa;
const tablesInHeader = 109;

/** The sectors of a compound file and the tables that chain them. Whatever the tables say, no chain is longer than the file. */
export class SectorChains {
  readonly sectorBytes: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #next: Uint32Array;
  #isDamaged = false;

  /** `bytes` hold a header at least. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorBytes = this.#view.getUint16(30, true) === 12 ? 4096 : headerBytes;
    this.#next = this.#readNext();
  }

  /** True once a sector was asked for that the file does not have. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  get mostSectors(): number {
    return Math.ceil(this.#bytes.byteLength / this.sectorBytes);
  }

  /** The bytes of a chain, to its end or to `mostBytes`. */
  read(start: number, mostBytes: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (const sector of this.#follow(start)) {
      if (size >= mostBytes) break;
      const piece = this.#sector(sector);
      pieces.push(piece.subarray(0, mostBytes - size));
      size += piece.byteLength;
      if (piece.byteLength < this.sectorBytes) break;
    }
    return Buffer.concat(pieces);
  }

  #sector(sector: number): Uint8Array {
    const start = (sector + 1) * this.sectorBytes;
    const piece = this.#bytes.subarray(start, start + this.sectorBytes);
    if (piece.byteLength < this.sectorBytes) this.#isDamaged = true;
    return piece;
  }

  *#follow(start: number): Generator<number> {
    let left = this.mostSectors;
    for (let sector = start; sector < highestSector; sector = this.#next[sector] ?? highestSector) {
      if (left === 0) {
        this.#isDamaged = true;
        return;
      }
      left -= 1;
      yield sector;
    }
  }

  /** Numbers of the sectors that hold the table: the first ones stand in the header, the others in a chain of their own. */
  *#listTables(): Generator<number> {
    for (let index = 0; index < tablesInHeader; index += 1) yield this.#view.getUint32(76 + index * 4, true);
    let sector = this.#view.getUint32(68, true);
    for (let left = this.mostSectors; left > 0 && sector < highestSector; left -= 1) {
      const piece = this.#sector(sector);
      const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
      const count = Math.max(0, Math.floor(piece.byteLength / 4) - 1);
      for (let index = 0; index < count; index += 1) yield view.getUint32(index * 4, true);
      sector = piece.byteLength < this.sectorBytes ? highestSector : view.getUint32(count * 4, true);
    }
  }

  #readNext(): Uint32Array {
    const next = new Uint32Array(this.mostSectors).fill(highestSector);
    const perTable = this.sectorBytes / 4;
    let at = 0;
    for (const table of this.#listTables()) {
      if (at >= next.length || table >= highestSector) break;
      const piece = this.#sector(table);
      const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
      const count = Math.min(Math.floor(piece.byteLength / 4), next.length - at);
      for (let index = 0; index < count; index += 1) next[at + index] = view.getUint32(index * 4, true);
      at += perTable;
    }
    return next;
  }
}
