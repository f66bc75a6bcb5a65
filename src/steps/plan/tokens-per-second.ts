/** Tokens that a second is counted as, for models that do not say: a film is a picture a second with its sound. */
export const tokensPerSecond = { audio: 32, video: 300 } as const;
