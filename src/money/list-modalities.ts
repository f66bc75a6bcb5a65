import type { Modality } from "../document/modality.ts";
import type { Recipe } from "../document/recipe.ts";

/** What recipes make that are no whole files. */
const made: Readonly<Record<string, Modality>> = { image: "image", clip: "audio" };

/** The kinds of media that recipes make, each once. */
export function listModalities(recipes: readonly Recipe[]): Modality[] {
  const all = recipes.flatMap((recipe) =>
    recipe.type === "file" ? [recipe.partType] : (made[recipe.type] ?? []),
  );
  return [...new Set(all)];
}
