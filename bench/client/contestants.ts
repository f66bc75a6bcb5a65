import type { MakeContestant } from "./contestant.ts";

/** Each is loaded in its own process alone, so that nobody carries another one's packages. */
const makers = {
  floor: async () => (await import("./contestants/floor.ts")).makeFloor,
  "gleaner call": async () => (await import("./contestants/gleaner-call.ts")).makeGleanerCall,
  "gleaner extract": async () =>
    (await import("./contestants/gleaner-extract.ts")).makeGleanerExtract("auto"),
  "gleaner extract, grounding off": async () =>
    (await import("./contestants/gleaner-extract.ts")).makeGleanerExtract("off"),
  "instructor-js": async () => (await import("../peers/instructor.ts")).makeInstructor,
  ai: async () => (await import("../peers/ai.ts")).makeAi,
} as const satisfies Record<string, () => Promise<MakeContestant>>;

/** In the order in which they are run and shown; the first is what the others are measured by. */
export const contestantNames = Object.keys(makers);

/** How one contestant is made. Throws for a name that there is none of. */
export async function findContestant(name: string): Promise<MakeContestant> {
  const find = Object.entries(makers).find(([known]) => known === name)?.[1];
  if (!find) throw new Error(`There is no contestant ${name}.`);
  return await find();
}
