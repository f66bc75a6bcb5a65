import { Big } from "big.js";
import type { Modality } from "../document/modality.ts";
import type { Price } from "../ports/capabilities.ts";

/** What a call may come to at most. */
export interface CallSize {
  readonly textTokens: number;
  /** Tokens of all media together. */
  readonly mediaTokens: number;
  /** The kinds of media among them. */
  readonly modalities: readonly Modality[];
  readonly outputTokens: number;
}

/** What files of a kind may be billed as besides: a video has a sound track, a document is made of pictures. */
const inside: { readonly [modality in Modality]?: Modality } = { video: "audio", document: "image" };

/** USD that a call of this size cannot exceed: media count at the highest rate of the kinds that are sent. */
export function boundCost(price: Price, size: CallSize): number {
  const rates = size.modalities
    .flatMap((modality) => [modality, inside[modality] ?? modality])
    .map((modality) => price.byModality?.[modality]?.input ?? price.input);
  return new Big(price.input)
    .times(size.textTokens)
    .plus(new Big(Math.max(price.input, ...rates)).times(size.mediaTokens))
    .plus(new Big(price.output).times(size.outputTokens))
    .div(1_000_000)
    .toNumber();
}
