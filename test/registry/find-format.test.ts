import { describe, expect, it } from "vitest";
import { findFormat } from "../../src/registry/find-format.ts";
import { listFormats } from "../../src/registry/list-formats.ts";

const formats = await listFormats();
const types = formats.flatMap(({ mediaTypes }) => mediaTypes);

describe("finding the format of a media type", () => {
  it("knows one format for each type, so that it does not matter which one is asked first", () => {
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });

  it("finds for each type of each format that format, by its name or among all", async () => {
    for (const format of formats)
      for (const type of format.mediaTypes) expect([type, await findFormat(type)]).toEqual([type, format]);
  });

  it.each(["text/unknown", "application/x-nothing", "pdf", ""])("finds none for %j", async (type) => {
    expect(await findFormat(type)).toBeUndefined();
  });
});
