import ipaddr from "ipaddr.js";

/**
 * True for every address that is not plain public unicast: private, loopback, link-local, carrier-grade NAT, unique-local,
 * multicast, reserved, and IPv6 forms that carry such an IPv4 address (mapped, NAT64, 6to4).
 */
export function isPrivateAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.range() !== "unicast";
  const bytes = parsed.toByteArray();
  // Of IPv6 only 2000::/3 is given out; the rest, such as ::127.0.0.1, may be routed to anything (RFC 4291).
  if (parsed.range() === "unicast") return (bytes[0] ?? 0) >> 5 !== 1;
  // RFC 6052 keeps the IPv4 address in the last four bytes, RFC 3056 in the four after the prefix.
  const range = parsed.range();
  if (range === "rfc6052") return isPrivateAddress(bytes.slice(12).join("."));
  return range !== "6to4" || isPrivateAddress(bytes.slice(2, 6).join("."));
}
