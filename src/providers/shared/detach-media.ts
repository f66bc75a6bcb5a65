import type { Part } from "../../document/part.ts";

interface DetachedMedia {
  /** The texts, with a mark where each medium stood. */
  readonly text: string;
  readonly media: readonly Part[];
}

/** Texts and media apart, for wires that take them so: each text names the medium that stood there by its kind and number. */
export function detachMedia(parts: readonly Part[]): DetachedMedia {
  const counts = new Map<string, number>();
  const texts: string[] = [];
  const media: Part[] = [];
  for (const part of parts) {
    if (part.type === "text") {
      texts.push(part.value);
      continue;
    }
    const number = (counts.get(part.type) ?? 0) + 1;
    counts.set(part.type, number);
    media.push(part);
    texts.push(`(attached ${part.type} ${number})`);
  }
  return { text: texts.join("\n\n"), media };
}
