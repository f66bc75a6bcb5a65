import ipaddr from "ipaddr.js";

/**
 * True for every address that is not plain public unicast: private, loopback, link-local, carrier-grade NAT, unique-local,
 * multicast, reserved, and IPv6 forms that carry such an IPv4 address (mapped, NAT64, 6to4).
 */
export function isPrivateAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  const parsed = ipaddr.process(address);
  if (parsed.range() === "unicast") return false;
  if (!(parsed instanceof ipaddr.IPv6)) return true;
  const bytes = parsed.toByteArray();
  // RFC 6052 keeps the IPv4 address in the last four bytes, RFC 3056 in the four after the prefix.
  const range = parsed.range();
  if (range === "rfc6052") return isPrivateAddress(bytes.slice(12).join("."));
  return range !== "6to4" || isPrivateAddress(bytes.slice(2, 6).join("."));
}
