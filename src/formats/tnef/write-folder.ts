import type { FolderContent } from "../../media/compound-file/write-compound-file.ts";
import type { MapiProperty } from "./mapi-property.ts";

const entryBytes = 16;
const valueBytes = 8;
const [object, bytes] = [0x0d, 0x102];
const streamed = new Set([0x1e, 0x1f, bytes]);
/** An object stands behind the number of its kind. */
const kindBytes = 16;

function toTag(id: number, type: number): string {
  return (id * 0x1_0000 + type).toString(16).padStart(8, "0").toUpperCase();
}

/** Facts as Outlook's own files keep them; `headerBytes` stand before the first one. */
export function writeFolder(properties: readonly MapiProperty[], headerBytes: number): FolderContent {
  const streams: Record<string, Uint8Array> = {};
  const fixed: Uint8Array[] = [Buffer.alloc(headerBytes)];
  for (const { id, type, value } of properties) {
    if (streamed.has(type)) streams[`__substg1.0_${toTag(id, type)}`] = value;
    else if (type === object) streams[`__substg1.0_${toTag(id, bytes)}`] = value.subarray(kindBytes);
    else if (value.byteLength <= valueBytes) {
      const entry = Buffer.alloc(entryBytes);
      entry.writeUInt32LE(id * 0x1_0000 + type);
      entry.set(value, valueBytes);
      fixed.push(entry);
    }
  }
  return { folders: {}, streams: { ...streams, "__properties_version1.0": Buffer.concat(fixed) } };
}
