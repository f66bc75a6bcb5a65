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
  866: "ibm866",
  10_000: "macintosh",
  20_866: "koi8-r",
  20_932: "euc-jp",
  21_866: "koi8-u",
  50_220: "iso-2022-jp",
  50_221: "iso-2022-jp",
  50_222: "iso-2022-jp",
  51_932: "euc-jp",
  51_949: "euc-kr",
  54_936: "gb18030",
  65_001: "utf-8",
};
/** ISO 8859-1 and its siblings, one after the other. */
const latin = 28_590;
const latinParts = 16;

/** The encoding of bytes in a font's character set, else in the document's code page. */
export function encodingOf(codePage: number, charset?: number): string {
  const page = (charset === undefined ? undefined : charsets[charset]) ?? codePage;
  const isWindows = page === 874 || (page >= 1250 && page <= 1258);
  const part = page - latin;
  // What says that it is ISO 8859-1 is read as browsers read it; there is no twelfth part.
  const isLatin = part > 1 && part <= latinParts && part !== 12;
  return pages[page] ?? (isLatin ? `iso-8859-${part}` : isWindows ? `windows-${page}` : "windows-1252");
}
