import { remember } from "../../values/remember.ts";

/** An address that may be shown: without user, password, query and fragment. */
export const redactAddress = remember((address: string): string => {
  const url = URL.parse(address);
  if (!url) return "an address that cannot be parsed";
  return `${url.origin}${url.pathname === "/" ? "" : url.pathname}`;
});
