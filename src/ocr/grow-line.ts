import { chainMaps } from "./chain-maps.ts";
import type { FoundLine } from "./find-lines.ts";

/** The same place with a wider margin: `share` of its height more, spread over all four sides. */
export function growLine(line: FoundLine, share: number): FoundLine {
  const margin = (line.height * share) / 2;
  return {
    map: chainMaps({ a: 1, b: 0, c: -margin, d: 0, e: 1, f: -margin }, line.map),
    width: line.width + 2 * margin,
    height: line.height + 2 * margin,
  };
}
