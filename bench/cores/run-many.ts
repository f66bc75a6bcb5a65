/** A process of its own that reads a file many times at once when it is asked to, and tells how long that took; see `bench/two-cores.ts`. */
import { load } from "../../src/load.ts";

export type ManyWork = "words" | "pictures" | "ocr";
export interface ManyRequest {
  readonly work: ManyWork;
  readonly paths: readonly string[];
}

const works: Readonly<Record<ManyWork, (path: string) => Promise<void>>> = {
  async words(path) {
    const open = await load({ path }, { grounding: { words: "text-layer" } });
    for await (const page of open.read())
      if (page.words.length === 0) throw new Error("a page without words");
    await open.close();
  },
  async pictures(path) {
    const open = await load({ path });
    for (const { index } of open.document.pages)
      await open.render({ page: index, mediaType: "image/jpeg", dpi: 150 });
    await open.close();
  },
  async ocr(path) {
    const open = await load({ path });
    for await (const page of open.read())
      if (page.words.length === 0) throw new Error("a page without words");
    await open.close();
  },
};

process.on("message", ({ work, paths }: ManyRequest) => {
  const start = performance.now();
  void Promise.all(paths.map(works[work])).then(() => process.send?.(performance.now() - start));
});
