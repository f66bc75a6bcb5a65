import { cssFacts } from "./css/facts.ts";
import { cssFrame } from "./css/frame.ts";
import { cssPages } from "./css/pages.ts";

/** The style of the report, light and dark, from 320 px up. */
export const pageCss = `${cssFrame}${cssPages}${cssFacts}`;
