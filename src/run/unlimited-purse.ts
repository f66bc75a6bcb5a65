import type { Hold, Purse } from "./purse.ts";

const nothing: Hold = { again: () => true, settle: () => undefined };

/** Where there is no cap and nobody shares what is spent, nothing has to be held or booked: one for all extractions. */
export const unlimitedPurse: Purse = {
  fits: () => true,
  refuse: () => undefined,
  hold: () => nothing,
  holdPaid: () => nothing,
  changed: () => new Promise(() => undefined),
};
