/** Pages of each file by their numbers in the original, 1-based and inclusive: `[{ from: 1, to: 3 }, { from: 7, to: 7 }]`. */
export type PageRange = readonly { readonly from: number; readonly to: number }[];
