/** Thrown through an extraction whose questions were taken to be answered later: what it has done so far is not needed any more. */
export class Postponed extends Error {
  override readonly name = "Postponed";
}
