/** Samples a second of what models hear, in hertz. */
export const sampleRate = 16_000;
