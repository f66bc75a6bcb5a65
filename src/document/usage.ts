import type { TokensByModality } from "./modality.ts";

/** What calls cost. Unknown figures are absent, never 0. */
export interface Usage {
  readonly inputTokens?: number;
  /** Those of the input tokens that are not text, where the gateway tells them apart. */
  readonly inputByModality?: TokensByModality;
  readonly outputTokens?: number;
  readonly cachedTokens?: number;
  /** USD. */
  readonly cost?: number;
  /** `gateway`: stated by it. `computed`: from a price table. `free`: nothing was bought. */
  readonly costSource?: "gateway" | "computed" | "free";
  /** HTTP requests or engine runs that gave an answer. */
  readonly calls: number;
  readonly milliseconds: number;
}
