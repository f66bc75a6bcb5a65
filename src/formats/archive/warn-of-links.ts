import type { OpenFile } from "../../ports/format.ts";

/** What of an archive is no file is left out, and told of: links lead out of it. */
export function warnOfLinks(name: string, links: number): OpenFile["warnings"] {
  const message = `${name} holds links or devices (${links}), which are no files and were left out.`;
  return links > 0 ? [{ code: "file.links-left-out", message }] : [];
}
