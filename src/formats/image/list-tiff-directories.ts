/** What the directory of one picture in a TIFF says of its size. */
export interface TiffDirectory {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

const tags = { width: 256, height: 257, orientation: 274, notes: 700 } as const;
const types = { short: 3, long: 4, long8: 16 } as const;
/** The two kinds of TIFF: bytes of an offset, of the count of entries, and of an entry. */
const kinds = {
  42: { offset: 4, count: 2, entry: 12, start: 4 },
  43: { offset: 8, count: 8, entry: 20, start: 8 },
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

class Reader {
  readonly #view: DataView;
  readonly #isLittle: boolean;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isLittle = bytes[0] === 0x49;
  }

  number(at: number, bytes: number): number {
    if (bytes === 2) return this.#view.getUint16(at, this.#isLittle);
    if (bytes === 4) return this.#view.getUint32(at, this.#isLittle);
    return Number(this.#view.getBigUint64(at, this.#isLittle));
  }
}

function readDirectory(
  reader: Reader,
  at: number,
  { offset, count, entry }: Kind,
): { readonly directory?: TiffDirectory; readonly next: number } {
  const entries = reader.number(at, count);
  const found = new Map<number, number>();
  for (let index = 0; index < entries; index += 1) {
    const from = at + count + index * entry;
    const type = reader.number(from + 2, 2);
    const size = type === types.short ? 2 : type === types.long8 ? 8 : 4;
    found.set(reader.number(from, 2), reader.number(from + 4 + offset, size));
  }
  const [width, height] = [found.get(tags.width), found.get(tags.height)];
  const orientation = found.get(tags.orientation);
  const next = reader.number(at + count + entries * entry, offset);
  // Only notes in XML say how it is turned: that is for the engine to read.
  if (width === undefined || height === undefined || (orientation === undefined && found.has(tags.notes)))
    return { next };
  return { directory: { width, height, ...(orientation === undefined ? {} : { orientation }) }, next };
}

/**
 * The sizes of all pictures of a TIFF in one walk along its directories, where the engine would begin anew for each one. Undefined for
 * a file with anything unusual about it.
 */
export function listTiffDirectories(bytes: Uint8Array, count: number): TiffDirectory[] | undefined {
  const reader = new Reader(bytes);
  const directories: TiffDirectory[] = [];
  try {
    const magic = reader.number(2, 2);
    const kind = magic === 42 || magic === 43 ? kinds[magic] : undefined;
    if (!kind) return undefined;
    for (let at = reader.number(kind.start, kind.offset); at !== 0;) {
      const { directory, next } = readDirectory(reader, at, kind);
      if (!directory || directories.length === count) return undefined;
      directories.push(directory);
      at = next;
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return directories.length === count ? directories : undefined;
}
