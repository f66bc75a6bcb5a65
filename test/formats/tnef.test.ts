import { describe, expect, it } from "vitest";
import { tnefOf } from "../../fixtures/make/tnef-of.ts";
import tnef from "../../src/formats/tnef.ts";
import { load } from "../../src/load.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

const namesOf = async (bytes: Uint8Array): Promise<(string | undefined)[]> =>
  (await readFile(tnef, bytes)).children.map(({ name }) => name);

describe("a mail that Outlook packed for others", () => {
  it("is read in the attributes of the oldest programs, in their encoding", async () => {
    const old = {
      0x69007: Buffer.from([0xe3, 4, 0, 0]),
      0x18004: Buffer.from([0xd1, 0xf7, 0xb8, 0xf2, 0]),
      0x2800c: Buffer.from("12.50\0"),
    };
    expect((await readFile(tnef, tnefOf({}, [], old))).texts).toEqual(["Subject: Счёт\n\n12.50"]);
  });

  it("believes its full lists before those attributes, and passes over what has only a name", async () => {
    const properties = { 0x8001: "named", 0x0037: "full", 0x1000: "text", 0x8002: 7 };
    const { texts } = await readFile(tnef, tnefOf(properties, [], { 0x18004: Buffer.from("old\0") }));
    expect(texts).toEqual(["Subject: full\n\ntext"]);
  });

  it("gives what is attached under its long name, else its short one", async () => {
    const data = Buffer.from("a,b");
    const bytes = tnefOf({ 0x1000: "x" }, [
      { properties: { 0x3707: "long name.csv" }, data, title: "LONGNA~1.CSV" },
      { properties: {}, data, title: "short.csv" },
      { properties: { 0x3701: data } },
    ]);
    expect(await namesOf(bytes)).toEqual(["long name.csv", "short.csv", "attachment-3"]);
  });

  it("is no PDF, whatever lies in it", async () => {
    const bytes = tnefOf({ 0x1000: "see below" }, [{ properties: {}, data: Buffer.from("%PDF-1.4 cut") }]);
    const opened = await load({ bytes, name: "winmail.dat" });
    const { files, warnings } = opened.document;
    await opened.close();
    expect(files.map(({ mediaType }) => mediaType)).toEqual(["application/ms-tnef"]);
    expect(warnings.map(({ code }) => code)).toEqual(["file.child-skipped"]);
  });

  it("gives what is there with a warning where it is cut off, and never fails in another way", async () => {
    const whole = tnefOf({ 0x0037: "subject", 0x1000: "text" }, [
      { properties: { 0x3707: "a.csv" }, data: Buffer.from("a,b\n1,2\n") },
    ]);
    for (let end = 4; end < whole.byteLength; end += 1) {
      const read = await readFile(tnef, whole.slice(0, end)).catch((error: unknown) => error);
      const codes = read instanceof Error ? [(read as { code?: string }).code] : [];
      for (const code of codes) expect(["input.empty", "input.corrupt"]).toContain(code);
    }
    const { opened, texts } = await readFile(tnef, whole.slice(0, -3));
    expect([texts[0], opened.warnings[0]?.code]).toEqual(["Subject: subject\n\ntext", "file.damaged"]);
    expect(await errorCodeOf(readFile(tnef, "no mail at all"))).toBe("input.corrupt");
  });
});
