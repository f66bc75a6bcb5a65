import type { Json } from "../../src/document/json.ts";
import { getAt } from "../../src/values/get-at.ts";
import { setAt } from "../../src/values/set-at.ts";
import { countMonths } from "./count-months.ts";

/** Fills what we count ourselves: months of experience and gaps. */
export function complete(json: Json): Json {
  const work = getAt(json, "/work");
  if (!Array.isArray(work)) return json;
  const { totalExperienceMonths, gaps } = countMonths(work as readonly Json[]);
  return setAt(json, "/computed", { totalExperienceMonths, gaps: gaps.map((gap) => ({ ...gap })) });
}
