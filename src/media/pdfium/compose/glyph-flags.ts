/** `unmapped`: the font does not say what it means. `unfit`: pages with it are left to the engine. `several`: it stands for more than one character. */
export const glyphFlags = { unmapped: 1, unfit: 2, several: 4 };
