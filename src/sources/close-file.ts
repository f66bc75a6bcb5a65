import type { ComposedFile } from "./composed-file.ts";

/** Closes an opened file and removes what was put on disk for it. */
export async function closeFile({ opened, release }: ComposedFile): Promise<void> {
  await opened.close();
  await release?.();
}
