import { monthNames } from "./month-names.ts";

/** Names of months in eight languages, longest first, for use in a regular expression. */
export const monthPattern: string = monthNames
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|");
