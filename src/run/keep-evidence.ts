import type { Evidence } from "../document/evidence.ts";

/** What an engine that reads words said of the values that a change leaves as they are. */
export function keepEvidence(
  evidence: Readonly<Record<string, Evidence>>,
  changed: readonly string[],
): Readonly<Record<string, Evidence>> {
  const isChanged = (place: string): boolean =>
    changed.some((pointer) => place === pointer || place.startsWith(`${pointer}/`));
  return Object.fromEntries(Object.entries(evidence).filter(([place]) => !isChanged(place)));
}
