/** Why nobody who looks at a page sees letters that stand in its file. */
export type UnseenReason = "layer" | "annotation" | "covered" | "clipped" | "faint" | "tiny" | "outside";

/** Letters of a page that nobody who looks at it sees, and that are no part of its words, by the reason; reasons without any are left out. */
export type UnseenLetters = Readonly<Partial<Record<UnseenReason, number>>>;
