/** What the directory of one picture in a TIFF says: values by the number of their tag. Texts and fractions are left out. */
export interface TiffPage {
  readonly tags: ReadonlyMap<number, readonly number[]>;
  readonly isLittleEndian: boolean;
  /** Where the directory stands, and where in it the place of the next one. */
  readonly at: number;
  readonly nextAt: number;
}

/** Bytes of a value by its type; those of bytes of any meaning (7) are read too. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 7: 1, 13: 4, 16: 8, 18: 8 };
/** The two kinds of TIFF: bytes of an offset, of the count of entries, and of an entry. */
const kinds = {
  42: { offset: 4, count: 2, entry: 12, start: 4 },
  43: { offset: 8, count: 8, entry: 20, start: 8 },
} as const;
/** No directory has more; damaged ones state millions. */
const maxEntries = 4096;

function reader(bytes: Uint8Array, isLittle: boolean): (at: number, length: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (at, length) => {
    if (length === 1) return view.getUint8(at);
    if (length === 2) return view.getUint16(at, isLittle);
    return length === 4 ? view.getUint32(at, isLittle) : Number(view.getBigUint64(at, isLittle));
  };
}

/**
 * The directories of all pictures of a TIFF, at most `max`. Undefined for what is no TIFF, and where a directory is damaged.
 */
export function listTiffPages(bytes: Uint8Array, max: number): TiffPage[] | undefined {
  const isLittleEndian = bytes[0] === 0x49;
  if (bytes.byteLength < 8 || bytes[0] !== bytes[1] || (!isLittleEndian && bytes[0] !== 0x4d))
    return undefined;
  const read = reader(bytes, isLittleEndian);
  const magic = read(2, 2);
  if (magic !== 42 && magic !== 43) return undefined;
  const { offset, count, entry, start } = kinds[magic];
  const pages: TiffPage[] = [];
  try {
    for (let at = read(start, offset); at !== 0 && pages.length < max;) {
      const entries = read(at, count);
      if (entries > maxEntries) return undefined;
      const tags = new Map<number, number[]>();
      for (let index = 0; index < entries; index += 1) {
        const from = at + count + index * entry;
        const size = sizes[read(from + 2, 2)];
        const length = read(from + 4, offset);
        if (size === undefined || length * size > bytes.byteLength) continue;
        const values = from + 4 + offset;
        const first = length * size <= offset ? values : read(values, offset);
        tags.set(
          read(from, 2),
          Array.from({ length }, (_, nth) => read(first + nth * size, size)),
        );
      }
      const nextAt = at + count + entries * entry;
      pages.push({ tags, isLittleEndian, at, nextAt });
      at = read(nextAt, offset);
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return pages;
}
