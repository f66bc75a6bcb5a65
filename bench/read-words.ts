import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../src/document/document.ts";
import type { PageText } from "../src/document/page-text.ts";
import { load } from "../src/load.ts";

export interface Words {
  readonly document: Document;
  readonly pages: readonly PageText[];
}

/** The words of a file, kept as JSON under `kept` so that a second run need not read pixels again. */
export async function readWords(path: string, kept: string): Promise<Words> {
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Words;
  const open = await load({ path });
  try {
    const pages: PageText[] = [];
    for await (const page of open.read()) pages.push(page);
    const result: Words = { document: open.document, pages };
    mkdirSync(join(kept, ".."), { recursive: true });
    writeFileSync(kept, JSON.stringify(result));
    return result;
  } finally {
    await open.close();
  }
}
