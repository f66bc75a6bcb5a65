/** Memory that a reader of types works on: room for a font's name and four bytes of flags behind it. */
export const typeScratch = { nameBytes: 256, bytes: 260 };
