/** How a number is parted: by marks if at all, thousands by blanks, or with a blank beside the decimal mark. */
export const numberForms = { joined: 0, spaced: 1, torn: 2 } as const;
