import { drawSamples } from "./draw-samples.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const sampleCount = 1000;

/**
 * The 95 % interval of a figure over documents, by drawing them anew a thousand times. Documents are drawn whole, for their leaves
 * are right and wrong together. Absent where the figure cannot be had, or for fewer than two documents.
 */
export function bootstrapInterval<T>(
  documents: readonly T[],
  figure: (sample: readonly T[]) => number | undefined,
): Interval | undefined {
  if (documents.length < 2) return undefined;
  const figures = drawSamples(documents.length, sampleCount)
    .flatMap((sample) => figure(sample.flatMap((index) => documents[index] ?? [])) ?? [])
    .sort((a, b) => a - b);
  if (figures.length === 0) return undefined;
  const at = (share: number): number =>
    figures[Math.min(figures.length - 1, Math.floor(share * figures.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
