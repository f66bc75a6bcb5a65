/** Bytes of an entry, and of what stands around all of them: their count before, the place of the next directory behind. */
const entryBytes = 12;
const frame = { before: 2, after: 4 } as const;
/** Numbers of the kinds of values used here, and bytes of each. */
const kinds = {
  short: { type: 3, size: 2 },
  long: { type: 4, size: 4 },
  bytes: { type: 7, size: 1 },
} as const;
/** What fits into an entry itself. */
const inlineBytes = 4;

interface Entry {
  readonly tag: number;
  readonly kind: (typeof kinds)[keyof typeof kinds];
  readonly values: readonly number[];
}

/** A list of bytes beside the numbers, such as a colour profile. */
interface Attached {
  readonly tag: number;
  readonly bytes: readonly number[];
}

/** A directory of a little-endian TIFF that will stand at `start`, with the lists that it refers to behind it. */
export function writeDirectory(
  start: number,
  tags: readonly (readonly [number, readonly number[]])[],
  attached?: Attached,
): Uint8Array {
  const entries = [
    ...tags.map(([tag, values]): Entry => {
      const kind = values.every((value) => value < 65_536) ? kinds.short : kinds.long;
      return { tag, kind, values };
    }),
    ...(attached ? [{ tag: attached.tag, kind: kinds.bytes, values: attached.bytes }] : []),
  ].toSorted((a, b) => a.tag - b.tag);
  const lists = frame.before + entries.length * entryBytes + frame.after;
  const sizeOf = ({ kind, values }: Entry): number => {
    const size = kind.size * values.length;
    return size > inlineBytes ? size + (size % 2) : 0;
  };
  const directory = new Uint8Array(lists + entries.reduce((sum, entry) => sum + sizeOf(entry), 0));
  const view = new DataView(directory.buffer);
  view.setUint16(0, entries.length, true);
  let next = lists;
  for (const [index, entry] of entries.entries()) {
    const { tag, kind, values } = entry;
    const at = frame.before + index * entryBytes;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, kind.type, true);
    view.setUint32(at + 4, values.length, true);
    const isInline = sizeOf(entry) === 0;
    if (!isInline) view.setUint32(at + 8, start + next, true);
    for (const [nth, value] of values.entries()) {
      const to = (isInline ? at + 8 : next) + nth * kind.size;
      if (kind.size === 1) view.setUint8(to, value);
      else if (kind.size === 2) view.setUint16(to, value, true);
      else view.setUint32(to, value, true);
    }
    next += sizeOf(entry);
  }
  return directory;
}
