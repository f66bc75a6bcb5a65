import type { Entity } from "../entities/entity.ts";

/** Names of the sites and mail hosts on the pages ("shop" of www.shop.example), without public mail hosts. */
export function toDomainWords(entities: readonly Entity[]): string[] {
  const words = new Set<string>();
  for (const { kind, value } of entities) {
    if (kind !== "email" && kind !== "url") continue;
    const host =
      kind === "email"
        ? value.split("@")[1]
        : value
            .replace(/^https?:\/\//i, "")
            .replace(/^www\./i, "")
            .split("/")[0];
    const name = (host ?? "")
      .toLowerCase()
      .split(".")
      .slice(0, -1)
      .filter((part) => part.length > 3 && part !== "www")
      .at(-1);
    if (name && !/^(?:gmail|yahoo|hotmail|outlook|web|gmx|icloud|example)$/.test(name))
      words.add(name.replace(/[^a-z\d]/g, ""));
  }
  return [...words];
}
