import type { Hit } from "./hit.ts";

export const firstWordOf = (hit: Hit): number => hit.runs[0].first;
