import type { Document } from "../../document/document.ts";
import type { Recipe } from "../../document/recipe.ts";

/** Pages of one file that follow each other become one part; a file that is wanted whole is named without its pages. */
export function joinRecipes(recipes: readonly Recipe[], document: Document): Recipe[] {
  const joined: Recipe[] = [];
  for (const recipe of recipes) {
    const at =
      recipe.type === "file"
        ? joined.findIndex((other) => other.type === "file" && other.file === recipe.file)
        : -1;
    const other = joined[at];
    if (recipe.type === "file" && other?.type === "file") {
      joined[at] = { ...other, pages: [...(other.pages ?? []), ...(recipe.pages ?? [])] };
    } else joined.push(recipe);
  }
  return joined.map((recipe) => {
    if (recipe.type !== "file" || !recipe.pages) return recipe;
    const { pages, formOfPages, ...whole } = recipe;
    const all = document.pages.filter((page) => page.file === recipe.file);
    return all.length === pages.length ? whole : { ...whole, pages, form: formOfPages ?? whole.form };
  });
}
