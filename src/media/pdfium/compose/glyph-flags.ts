/** `unmapped`: the font does not say what it means. `unfit`: pages with it are left to the engine. */
export const glyphFlags = { unmapped: 1, unfit: 2 };
