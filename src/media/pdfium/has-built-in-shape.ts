const others = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** False for letters that the fonts built into the engine lack: they are drawn only where the file brings their font. */
export function hasBuiltInShape(code: number): boolean {
  return code < 0x300 || code > 0x10ffff || others.test(String.fromCodePoint(code));
}
