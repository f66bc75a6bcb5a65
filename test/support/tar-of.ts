/** An entry whose header says more than a name and a size. */
export interface TarPart {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** `0` a file, `5` a folder, `1` and `2` links, `x` facts about the next one, `L` its name. */
  readonly type?: string;
  /** As it is stored, where it lies. */
  readonly size?: string | Uint8Array;
  /** `ustar\0` unless it is said otherwise. */
  readonly magic?: string;
  readonly prefix?: string;
  readonly change?: (header: Buffer) => void;
}

function writePart({
  path,
  content = "",
  type = "0",
  size,
  magic = "ustar\0",
  prefix = "",
  change,
}: TarPart): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(path, 0, 100, "utf8");
  header.write("0000644\0", 100, "latin1");
  const stated = size ?? `${bytes.byteLength.toString(8).padStart(11, "0")} `;
  header.set(typeof stated === "string" ? Buffer.from(stated, "latin1") : stated, 124);
  header.write("00000000000 ", 136, "latin1");
  header.write(type, 156, "latin1");
  header.write(`${magic}00`, 257, "latin1");
  header.write(prefix, 345, 155, "utf8");
  change?.(header);
  header.write("        ", 148, "latin1");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.byteLength % 512)) % 512)]);
}

/** A line of facts about an entry, which says its own length. */
export function factOf(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const size = Buffer.byteLength(rest);
  const length = size + String(size + String(size).length).length;
  return `${length}${rest}`;
}

/** A tar archive of these entries, ended as it should be. */
export function tarOf(...parts: readonly TarPart[]): Uint8Array {
  return Buffer.concat([...parts.map((part) => writePart(part)), Buffer.alloc(1024)]);
}
