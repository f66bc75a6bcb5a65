import type { GleanerError } from "../../errors/gleaner-error.ts";
import type { PackedError } from "./messages.ts";

/** An error of ours as a plain object; made again from it, it says the same. */
export function packError({ code, message, hint, where }: GleanerError): PackedError {
  const told = message.slice(0, message.length - hint.length - ". ".length);
  const cut = told.indexOf(": ");
  return { code, details: { what: told.slice(0, cut), seen: told.slice(cut + ": ".length), hint, where } };
}
