/**
 * How a number is parted: by marks if at all, thousands by blanks, with a blank beside the decimal mark, or by a blank where the
 * reader of the pixels lost the decimal mark.
 */
export const numberForms = { joined: 0, spaced: 1, torn: 2, unmarked: 3 } as const;
