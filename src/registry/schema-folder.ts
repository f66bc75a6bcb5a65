/** `schemas/` stands beside `src/`, in the source as in `dist`. */
export function schemaFolder(): URL {
  return new URL("../../schemas/", import.meta.url);
}
