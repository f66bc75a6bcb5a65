import { decodePath } from "../archive/decode-path.ts";

/** What is said of the next entry in front of it, where its own block has no room. */
export interface TarFacts {
  readonly path?: string;
  readonly size?: number;
  readonly isSparse?: boolean;
}

/** Lines of `length key=value`, as the standard has them since 2001. */
export function readFacts(bytes: Uint8Array): TarFacts {
  const values = new Map<string, string>();
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at);
    const length = Number(Buffer.from(bytes.subarray(at, space === -1 ? at : space)).toString("latin1"));
    if (space === -1 || !Number.isSafeInteger(length) || length <= space - at) break;
    const line = decodePath(bytes.subarray(space + 1, at + length - 1));
    const cut = line.indexOf("=");
    if (cut > 0) values.set(line.slice(0, cut), line.slice(cut + 1));
    at += length;
  }
  const path = values.get("GNU.sparse.name") ?? values.get("path");
  const size = Number(values.get("size") ?? NaN);
  return {
    ...(path === undefined || path === "" ? {} : { path }),
    ...(Number.isSafeInteger(size) && size >= 0 ? { size } : {}),
    ...([...values.keys()].some((key) => key.startsWith("GNU.sparse.")) ? { isSparse: true } : {}),
  };
}
