import { Postponed } from "../../errors/postponed.ts";

/** What the work gives, or undefined where it ended because its questions were put off. */
export async function catchPostponed<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Postponed) return undefined;
    throw error;
  }
}
