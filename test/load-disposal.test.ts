import { describe, expect, it } from "vitest";
import { loadEach } from "../src/load-each.ts";
import { load } from "../src/load.ts";
import type { OpenDocument } from "../src/document/open-document.ts";
import { errorCodeOf } from "./support/error-code-of.ts";
import { fakeDocument } from "./support/fake-document.ts";

const firstText = async (opened: OpenDocument): Promise<string | undefined> => {
  for await (const { text } of opened.read()) return text;
  return undefined;
};

describe("await using", () => {
  it("closes what was loaded when its block ends, also by an error", async () => {
    const seen: OpenDocument[] = [];
    const look = async (fails: boolean): Promise<string | undefined> => {
      await using opened = await load({ text: "Total 12.50" });
      seen.push(opened);
      if (fails) throw new Error("no");
      return await firstText(opened);
    };
    expect(await look(false)).toBe("Total 12.50");
    await expect(look(true)).rejects.toThrow("no");
    for (const opened of seen) expect(await errorCodeOf(opened.bytes(0, [0]))).toBe("options.invalid");
  });

  it("closes the documents of an archive or a file, one by one", async () => {
    const closed: OpenDocument[] = [];
    for await (const { document } of loadEach({ text: "Hello" })) {
      await using opened = document;
      expect(opened && (await firstText(opened))).toBe("Hello");
      closed.push(...(document ? [document] : []));
    }
    expect(closed).toHaveLength(1);
    for (const opened of closed) expect(await errorCodeOf(opened.bytes(0, [0]))).toBe("options.invalid");
  });

  it.each([
    ["whole", undefined, ["text 0", "text 1", "text 2"]],
    ["in part", [{ from: 2, to: 2 }], ["text 1"]],
  ])("closes a document of another making that is passed through %s, once", async (_, pages, expected) => {
    let closings = 0;
    const own = fakeDocument(() => 1, {
      close: async () => {
        closings += 1;
      },
    });
    const texts: string[] = [];
    {
      await using opened = await load(own, pages ? { pages } : {});
      for await (const { text } of opened.read()) texts.push(text);
      expect(opened.document.files).toEqual(own.document.files);
      expect(Buffer.from(await opened.bytes(0)).toString()).toBe("whole");
      expect(closings).toBe(0);
    }
    expect([texts, closings]).toEqual([expected, 1]);
  });
});
