import { ByteReader } from "./byte-reader.ts";
import type { MapiProperty } from "./mapi-property.ts";
import { readProperties } from "./read-properties.ts";

/** What Outlook packed into one file: the facts about a mail, and those about each file that is attached to it. */
export interface TnefContent {
  readonly mail: readonly MapiProperty[];
  readonly attachments: readonly (readonly MapiProperty[])[];
  /** True where it ends too early. */
  readonly isCut: boolean;
}

const signature = 0x223e9f78;
const [text, bytes, number] = [0x1e, 0x102, 0x03];
const attributes = { mail: 0x9003, attachment: 0x9005, newAttachment: 0x9002 };
/** Facts that have attributes of their own, as the oldest programs write them. */
const own: ReadonlyMap<number, { readonly id: number; readonly type: number }> = new Map([
  [0x8004, { id: 0x0037, type: text }],
  [0x800c, { id: 0x1000, type: text }],
  [0x9007, { id: 0x3ffd, type: number }],
  [0x8010, { id: 0x3704, type: text }],
  [0x800f, { id: 0x3701, type: bytes }],
]);

/** The first of several facts with one number counts, so what stands in the full lists goes first. */
function order(found: { readonly listed: MapiProperty[]; readonly old: MapiProperty[] }): MapiProperty[] {
  const known = new Set(found.listed.map(({ id }) => id));
  return [...found.listed, ...found.old.filter(({ id }) => !known.has(id))];
}

/** Reads Outlook's own way to pack a mail (TNEF, `winmail.dat`); undefined for what is none. */
export function readTnef(file: Uint8Array): TnefContent | undefined {
  const reader = new ByteReader(file);
  if (reader.number(4) !== signature) return undefined;
  reader.number(2);
  const mail = { listed: [] as MapiProperty[], old: [] as MapiProperty[] };
  const attachments: (typeof mail)[] = [];
  let isCut = false;
  while (reader.left > 0) {
    const level = reader.number(1);
    const attribute = reader.number(4) & 0xffff;
    const value = reader.take(reader.number(4));
    // Its checksum says nothing that its length does not.
    reader.number(2);
    if (attribute === attributes.newAttachment) attachments.push({ listed: [], old: [] });
    const place = level === 1 ? mail : attachments.at(-1);
    const fact = own.get(attribute);
    if (fact) place?.old.push({ ...fact, value });
    if (attribute !== attributes.mail && attribute !== attributes.attachment) continue;
    const inner = new ByteReader(value);
    place?.listed.push(...readProperties(inner));
    isCut ||= inner.isCut;
  }
  return { mail: order(mail), attachments: attachments.map(order), isCut: isCut || reader.isCut };
}
