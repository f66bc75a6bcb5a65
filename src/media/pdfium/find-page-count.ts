/** Larger files are not searched through as text. */
const maxBytes = 64 * 1024 * 1024;

const isBlank = (code: number | undefined): boolean =>
  code === 0x20 || code === 0xa0 || (code !== undefined && code >= 0x09 && code <= 0x0d);
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;
const isWordSign = (code: number | undefined): boolean =>
  isDigit(code) || code === 0x5f || (code !== undefined && /[a-z]/i.test(String.fromCharCode(code)));

/** The place just before a run of such bytes that ends before `end`. */
function skipBack(file: Buffer, end: number, isOne: (code: number | undefined) => boolean): number {
  let at = end;
  while (at > 0 && isOne(file[at - 1])) at -= 1;
  return at;
}

/** Where the head `number generation obj` starts, the blank before it counted in, whose `obj` stands there; undefined where it is none of that number. */
function findHead(file: Buffer, number: string, keyword: number): number | undefined {
  if (isWordSign(file[keyword + 3])) return undefined;
  const generationEnd = skipBack(file, keyword, isBlank);
  const generation = skipBack(file, generationEnd, isDigit);
  const end = skipBack(file, generation, isBlank);
  if (generationEnd === keyword || generation === generationEnd || end === generation) return undefined;
  const start = end - number.length;
  if (start < 0 || file.toString("latin1", start, end) !== number) return undefined;
  if (start === 0) return 0;
  return isBlank(file[start - 1]) ? start - 1 : undefined;
}

/** The last object of that number that stands uncompressed in the file; the later one wins, as in a file that was added to. */
function findObject(file: Buffer, number: string): string | undefined {
  for (let at = file.lastIndexOf("obj"); at >= 0; at = at === 0 ? -1 : file.lastIndexOf("obj", at - 1)) {
    const start = findHead(file, number, at);
    if (start === undefined) continue;
    const end = file.indexOf("endobj", start);
    return file.toString("latin1", start, Math.min(file.length, end < 0 ? start + 4096 : end));
  }
  return undefined;
}

/** The number of the catalog that the last reference to one names. */
function findRoot(file: Buffer): string | undefined {
  for (let at = file.lastIndexOf("/Root"); at >= 0; at = at === 0 ? -1 : file.lastIndexOf("/Root", at - 1)) {
    let end = at + "/Root".length;
    while (isBlank(file[end]) || isDigit(file[end])) end += 1;
    if (file[end] !== 0x52) continue;
    const root = /^\/Root\s+(\d+)\s+\d+\s+R/.exec(file.toString("latin1", at, end + 1))?.[1];
    if (root !== undefined) return root;
  }
  return undefined;
}

/** How many pages the page tree claims to have; NaN where it claims nonsense, undefined where that cannot be seen. */
export function findPageCount(bytes: Uint8Array): number | undefined {
  if (bytes.length > maxBytes) return undefined;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const root = findRoot(file);
  const catalog = root === undefined ? undefined : findObject(file, root);
  const tree = /\/Pages\s+(\d+)\s+\d+\s+R/.exec(catalog ?? "")?.[1];
  const pages = tree === undefined ? undefined : findObject(file, tree);
  const count = /\/Count\s+(\d+)(?:\s+\d+\s+(R)\b)?/.exec(pages ?? "");
  if (!count?.[1]) return undefined;
  if (!count[2]) return Number(count[1]);
  const target = findObject(file, count[1]);
  const value = /obj\s+(\d+)\s*$/.exec(target ?? "")?.[1];
  return target === undefined ? undefined : Number(value ?? Number.NaN);
}
