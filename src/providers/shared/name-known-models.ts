import type { GleanerError } from "../../errors/gleaner-error.ts";
import type { GatewayDescription } from "./provider.ts";

/** The error of an unknown model at a gateway that lists none: with the ids that are known of it here, but for those tried. */
export function nameKnownModels(
  error: GleanerError,
  { title, models }: GatewayDescription,
  tried: readonly string[],
): GleanerError {
  const ids = Object.keys(models).filter((id) => !tried.includes(id));
  const known =
    ids.length > 0
      ? `known of it here, without having asked: ${ids.join(", ")}`
      : `${tried.join(" and ")} ${tried.length > 1 ? "are" : "is"} not known there`;
  return error.extend({
    hint: `${title} has no list of its models that could be asked for; ${known}. Look the id up on its page, or name its spellings in the options of the gateway.`,
  });
}
