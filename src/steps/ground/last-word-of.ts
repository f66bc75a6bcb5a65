import type { Hit } from "./hit.ts";

export const lastWordOf = (hit: Hit): number => (hit.runs.at(-1) ?? hit.runs[0]).last;
