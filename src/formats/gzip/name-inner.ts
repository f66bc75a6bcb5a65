const ending = /\.(?:gz|gzip)$/iu;
const tarEnding = /\.(?:tgz|taz)$/iu;
const nameFlag = 8;
const extraFlag = 4;
const headerBytes = 10;

/** The name that stands in the head of a gzip file, where one does. */
function readName(head: Uint8Array): string {
  const flags = head[3] ?? 0;
  if ((flags & nameFlag) === 0) return "";
  const extra = (flags & extraFlag) === 0 ? 0 : 2 + (head[10] ?? 0) + (head[11] ?? 0) * 256;
  const start = headerBytes + extra;
  const end = head.indexOf(0, start);
  if (end === -1) return "";
  const name = Buffer.from(head.subarray(start, end)).toString("latin1");
  return (
    name
      .replaceAll(/\p{Cc}/gu, "")
      .split(/[\\/]/u)
      .at(-1) ?? ""
  );
}

/** What the file in a gzip file is called: as that one is, without its ending, else by the name that was packed with it. */
export function nameInner(name: string, head: Uint8Array): string {
  if (ending.test(name) && name.replace(ending, "") !== "") return name.replace(ending, "");
  if (tarEnding.test(name)) return name.replace(tarEnding, ".tar");
  const packed = readName(head);
  return packed === "" ? `${name}-unpacked` : packed;
}
