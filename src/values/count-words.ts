const isWordSign = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Runs of letters and digits in a text. */
export function countWords(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let isWord = isWordSign[code] === 1;
    if (code > 127) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
      isWord = letterOrDigit.test(sign);
      at += sign.length - 1;
    }
    if (isWord && !isInside) count += 1;
    isInside = isWord;
  }
  return count;
}
