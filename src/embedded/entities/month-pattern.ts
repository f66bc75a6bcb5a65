import { monthForms } from "../../values/month-forms.ts";
import { monthNames } from "./month-names.ts";

/** Names of months, longest first, for use in a regular expression. */
export const monthPattern: string = [...monthNames, ...monthForms]
  .flat()
  .sort((a, b) => b.length - a.length)
  .join("|");
