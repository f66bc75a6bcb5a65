import type { ByteReader } from "./byte-reader.ts";
import type { MapiProperty } from "./mapi-property.ts";

const word = 4;
const named = 0x8000;
const manyValues = 0x1000;
const guidBytes = 16;
/** Values that state their length. */
const long = new Set([0x0d, 0x1e, 0x1f, 0x102]);
/** In bytes; every other value takes four. */
const sizes: ReadonlyMap<number, number> = new Map([
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);

function skipName(reader: ByteReader): void {
  reader.take(guidBytes);
  const isText = reader.number(4) === 1;
  if (isText) reader.take(reader.number(4), word);
  else reader.number(4);
}

/** A list of facts as TNEF packs it; of several values the first. What has a name instead of a number of its own is passed over. */
export function readProperties(reader: ByteReader): MapiProperty[] {
  const properties: MapiProperty[] = [];
  const count = reader.number(4);
  for (let index = 0; index < count && reader.left > 0; index += 1) {
    const [written, id] = [reader.number(2), reader.number(2)];
    const type = written & ~manyValues;
    if (id >= named) skipName(reader);
    const values = long.has(type) || type !== written ? reader.number(4) : 1;
    let first: Uint8Array | undefined;
    for (let each = 0; each < values && reader.left > 0; each += 1) {
      const value = reader.take(long.has(type) ? reader.number(4) : (sizes.get(type) ?? word), word);
      first ??= value;
    }
    if (first && id < named && type === written) properties.push({ id, type, value: first });
  }
  return properties;
}
