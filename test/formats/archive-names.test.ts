import { describe, expect, it } from "vitest";
import { zipOf } from "../../fixtures/make/zip-of.ts";
import { loadEach } from "../../src/load-each.ts";
import { load } from "../../src/load.ts";

/** A path such as no honest program writes, of the same length. */
const honest = await zipOf({
  "2025/jan/invoice.txt": "first",
  "uu/2025-feb/invoice.txt": "second",
  "2025/feb/letter.txt": "third",
});
const bytes = Buffer.from(
  Buffer.from(honest).toString("latin1").replaceAll("uu/2025-feb", "../2025\\feb"),
  "latin1",
);
const archive = { name: "a.zip", bytes };
const names = ["2025/jan/invoice.txt", "2025/feb/invoice.txt", "letter.txt"];

describe("files of an archive that have the same name", () => {
  it("are told apart by their folders, which lead nowhere", async () => {
    const opened = await load(archive);
    await opened.close();
    expect(opened.document.files.map(({ name }) => name)).toEqual(["a.zip", ...names]);
  });

  it("are so as documents of their own", async () => {
    const found: string[] = [];
    for await (const { path, document } of loadEach(archive)) {
      found.push(path.join("/"));
      await document?.close();
    }
    expect(found).toEqual(names);
  });
});
