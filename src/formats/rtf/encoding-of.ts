/** Character sets of fonts, as Windows numbers them, to code pages. */
const charsets: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const pages: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10_000: "macintosh",
  65_001: "utf-8",
};

/** The encoding of bytes in a font's character set, else in the document's code page. */
export function encodingOf(codePage: number, charset?: number): string {
  const page = (charset === undefined ? undefined : charsets[charset]) ?? codePage;
  const isWindows = page === 874 || (page >= 1250 && page <= 1258);
  return pages[page] ?? (isWindows ? `windows-${page}` : "windows-1252");
}
