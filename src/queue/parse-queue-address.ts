import { GleanerError } from "../errors/gleaner-error.ts";

/** The address of a queue server, with what of it may be shown. Throws `options.invalid`. */
export function parseQueueAddress(address: string): { readonly href: string; readonly shown: string } {
  const url = URL.parse(address.trim());
  if (!url || !/^rediss?:$/u.test(url.protocol) || url.hostname === "") {
    throw new GleanerError("options.invalid", {
      what: "Cannot use the address of the queue",
      seen: "it is not an address of a Redis or Valkey server",
      hint: "Write it such as redis://127.0.0.1:6379, or rediss:// for an encrypted connection.",
      where: { option: "queue" },
    });
  }
  return { href: url.href, shown: `${url.protocol}//${url.host}${url.pathname === "/" ? "" : url.pathname}` };
}
