/** Pixels: height of the line pictures that the recogniser takes. */
export const lineHeight = 48;
