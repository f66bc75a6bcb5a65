const toLetter: Readonly<Record<string, string>> = { "0": "O", "1": "I", "2": "Z", "5": "S", "8": "B" };
const toDigit: Readonly<Record<string, string>> = {
  O: "0",
  Q: "0",
  D: "0",
  I: "1",
  L: "1",
  Z: "2",
  S: "5",
  B: "8",
};

/** The second lines of ICAO 9303; `n`: only digits stand there, `a`: only letters, `.`: both. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [
    /^[A-Z\d<]{9}[\dOQDILZSB<][A-Z\d<]{3}[\dOQDILZSB]{7}[MFX<][\dOQDILZSB]{7}[A-Z\d<]{8,18}$/,
    ".........naaannnnnnn.nnnnnnn",
  ],
  [/^[\dOQDILZSB]{7}[MFX<][\dOQDILZSB]{7}[A-Z\d<]{3}[A-Z\d<]{10,14}$/, "nnnnnnn.nnnnnnnaaa"],
];
/** A line of names: of a passport or card of two lines, or the last of three. */
const names = /^(?:[PIACV][A-Z<][A-Z\d]{3})?[A-Z\d]+(?:<[A-Z\d]+)*<<[A-Z\d<]+$/;

/**
 * Reads look-alike signs (0 and O, 1 and I, 2 and Z, 5 and S, 8 and B) of a line of a machine-readable zone as what can stand
 * where they are; any other text stays as it is.
 */
export function settleZoneLine(line: string): string {
  if (line.length < 28 || line.length > 46) return line;
  const shape = shapes.find(([form]) => form.test(line))?.[1];
  if (shape) {
    return Array.from(line, (sign, index) => {
      const kind = shape[index];
      return (kind === "n" ? toDigit[sign] : kind === "a" ? toLetter[sign] : undefined) ?? sign;
    }).join("");
  }
  if (!names.test(line) || /\d{3}/.test(line)) return line;
  return Array.from(line, (sign) => toLetter[sign] ?? sign).join("");
}
