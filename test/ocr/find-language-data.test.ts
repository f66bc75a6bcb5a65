import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { findLanguageData } from "../../src/ocr/find-language-data.ts";
import { loadSecondReader } from "../../src/ocr/load-second-reader.ts";
import { drawPage } from "../support/draw-page.ts";

const folder = mkdtempSync(join(tmpdir(), "language-data-"));
const packed = findLanguageData("de")!;
const german = gunzipSync(readFileSync(join(packed.folder, "deu.traineddata.gz")));

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

describe("findLanguageData", () => {
  it("finds the package of a language", () => {
    expect(packed).toMatchObject({ name: "deu", gzip: true });
    expect(findLanguageData("en")).toMatchObject({ name: "eng", gzip: true });
  });

  it("finds what the machine has installed, and what is found can be read with", async () => {
    writeFileSync(join(folder, "tur.traineddata"), german);
    vi.stubEnv("TESSDATA_PREFIX", folder);
    expect(findLanguageData("tr")).toEqual({ name: "tur", folder, gzip: false });
    mkdirSync(join(folder, "tessdata"));
    writeFileSync(join(folder, "tessdata", "hun.traineddata"), german);
    const found = findLanguageData("hu");
    expect(found).toEqual({ name: "hun", folder: join(folder, "tessdata"), gzip: false });
    const reader = await loadSecondReader(found!);
    const page = await drawPage([{ text: "Grüße", x: 8, y: 22, size: 20 }], {
      width: 80,
      height: 30,
      maxEdge: 130,
    });
    expect((await reader.read(page)).trim()).toBe("Grüße");
    await reader.close();
  });

  it.each([
    ["empty", german.subarray(0, 0)],
    ["cut off", german.subarray(0, 300_000)],
    ["something else", Buffer.alloc(5000, "words ")],
    ["of an old version, without a network", oldVersion()],
  ])("passes over a file that is %s", (_, bytes) => {
    writeFileSync(join(folder, "ces.traineddata"), bytes);
    vi.stubEnv("TESSDATA_PREFIX", folder);
    expect(findLanguageData("cs")).toBeUndefined();
  });
});

function oldVersion(): Buffer {
  const bytes = Buffer.from(german);
  bytes.writeBigInt64LE(-1n, 4 + 8 * 17);
  return bytes;
}
