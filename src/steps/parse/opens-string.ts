import { closingMarks } from "./closing-marks.ts";

/** Whether a sign is a quotation mark that may open a text. */
export const opensString = (sign: string | undefined): boolean =>
  sign !== undefined && Object.hasOwn(closingMarks, sign);
