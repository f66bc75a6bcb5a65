/** Check digit of a piece of a machine-readable zone (ICAO 9303-3, section 4.9): weights 7, 3, 1; letters from 10 on; `<` is 0. */
export function mrzCheckDigit(text: string): number {
  let sum = 0;
  for (const [index, sign] of Array.from(text).entries()) {
    const value = sign === "<" ? 0 : /\d/u.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
    sum += value * ([7, 3, 1][index % 3] ?? 0);
  }
  return sum % 10;
}
