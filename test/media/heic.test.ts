import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import image from "../../src/formats/image.ts";
import { decodeHeic } from "../../src/media/heic/decode-heic.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { formatContext } from "../support/format-context.ts";

const photo = await readFile(new URL("../../fixtures/files/image-heic/locker.heic", import.meta.url));
const open = (bytes: Uint8Array, change: Parameters<typeof formatContext>[0] = {}) =>
  image.open({ bytes, name: "photo.heic", mediaType: "image/heic" }, formatContext(change));

describe("decoding HEIC photos", () => {
  it("gives upright pixels, and leaves the bytes as they were", async () => {
    const before = Buffer.from(photo);
    const answer = await decodeHeic(photo, { timeoutMs: 120_000 });
    expect(answer).toMatchObject({ type: "pixels", width: 320, height: 120 });
    expect(answer.type === "pixels" && answer.data.length).toBe(320 * 120 * 4);
    expect(before.equals(photo)).toBe(true);
  });

  it("says that the package is missing where it is", async () => {
    const answer = await decodeHeic(photo, { timeoutMs: 120_000, library: "a-package-that-nobody-has" });
    expect(answer.type).toBe("missing");
  });

  it("is ended in time, and when the caller says so", async () => {
    await expect(decodeHeic(photo, { timeoutMs: 1 })).rejects.toThrowError(/^timeout:/u);
    const reason = new Error("stop");
    const controller = new AbortController();
    const work = decodeHeic(photo, { timeoutMs: 120_000, signal: controller.signal });
    setTimeout(() => controller.abort(reason), 5);
    await expect(work).rejects.toBe(reason);
    await expect(decodeHeic(photo, { timeoutMs: 120_000, signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });

  it.each([
    ["cut off behind its header", photo.subarray(0, 2000), {}, "input.corrupt"],
    [
      "over the limit of pixels",
      photo,
      { maxPages: 1, maxPixels: 1000, pageTimeoutMs: 120_000 },
      "input.too-large",
    ],
    ["that takes too long", photo, { maxPages: 1, maxPixels: 1e6, pageTimeoutMs: 1 }, "input.timeout"],
  ] as const)("ends a photo %s in an error of ours", async (_, bytes, limits, code) => {
    const change = "maxPages" in limits ? { limits } : {};
    expect(await errorCodeOf(open(bytes, change))).toBe(code);
  });
});
