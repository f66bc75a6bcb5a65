import { chainMaps } from "./chain-maps.ts";
import type { FoundLine } from "./find-lines.ts";
import { turnMap } from "./turn-map.ts";
import type { Turn } from "./turn-map.ts";

/** The same place read after a quarter turn clockwise. */
export function turnLine(line: FoundLine, turn: Turn): FoundLine {
  const sideways = turn % 180 !== 0;
  return {
    map: chainMaps(turnMap(turn, line.width, line.height), line.map),
    width: sideways ? line.height : line.width,
    height: sideways ? line.width : line.height,
  };
}
