import { load } from "../../src/load.ts";

/** The words of text layers, in reading order, file by file. */
export async function readAllWords(paths: readonly string[]): Promise<string[]> {
  const words: string[] = [];
  for (const path of paths) {
    const open = await load({ path }, { grounding: { words: "text-layer" } });
    for await (const page of open.read()) for (const word of page.words) words.push(word.text);
    await open.close();
  }
  return words;
}
