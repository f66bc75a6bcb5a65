/** Tokens that Gemini models hold and give, as Google publishes them (2026-10). */
export const geminiRoom = { contextTokens: 1_048_576, outputTokens: 65_536 } as const;
