import type { SingleSource } from "../../document/source.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { CommandIo } from "./command-io.ts";

/** A source of the command line with the name it may be shown by; `-` is stdin. Throws `options.invalid`. */
export function openSource(
  value: string,
  io: CommandIo,
): { readonly name: string; readonly source: SingleSource } {
  if (value !== "-") return { name: nameSource(value), source: value };
  if (!io.isInputTerminal) return { name: "stdin", source: io.stdin };
  throw new GleanerError("options.invalid", {
    what: "Cannot read stdin",
    seen: "it is the keyboard",
    hint: "Pipe a file into the command, such as gleaner extract - --schema invoice < invoice.pdf.",
  });
}

/** Addresses may hold credentials and signatures: only what stands before those is shown. */
function nameSource(value: string): string {
  if (/^\s*data:/i.test(value)) return "data URI";
  const url = /^\s*https?:/i.test(value) ? URL.parse(value) : null;
  return url ? `${url.host}${url.pathname}` : value;
}
