/** An address that may be shown: without user, password, query and fragment. */
export function redactAddress(address: string): string {
  if (!URL.canParse(address)) return "an address that cannot be parsed";
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname === "/" ? "" : pathname}`;
}
