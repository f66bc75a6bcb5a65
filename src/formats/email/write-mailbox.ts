/** A name and an address as a header shows them. */
export function writeMailbox(name: string, address: string): string {
  if (address === "") return name;
  return name === "" || name === address ? address : `${name} <${address}>`;
}
