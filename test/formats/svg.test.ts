import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import image from "../../src/formats/image.ts";
import type { FormatContext, OpenFile } from "../../src/ports/format.ts";
import type { PixelImage } from "../../src/ports/pixel-reader.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { formatContext } from "../support/format-context.ts";

const limits = { maxPages: 10, maxPixels: 100_000_000, pageTimeoutMs: 120_000 };

function open(svg: string, change: Partial<FormatContext> = {}): Promise<OpenFile> {
  return image.open(
    { bytes: Buffer.from(svg), name: "a.svg", mediaType: "image/svg+xml" },
    formatContext({ limits, ...change }),
  );
}

const wrap = (body: string, size = 'width="40" height="20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${body}</svg>`;

describe("drawings", () => {
  it("are drawn large enough to read, on white, in the shape that they state", async () => {
    let pixels: PixelImage | undefined;
    const readPixels = async (seen: PixelImage) => {
      pixels = seen;
      return { words: [], unreadRegions: [], rotation: 0 };
    };
    const opened = await open(wrap('<rect width="20" height="20"/>'), { readPixels });
    expect(opened.pages).toEqual([{ pageNumber: 1, width: 2000, height: 1000, unit: "pixel", rotation: 0 }]);
    expect((await opened.read(0)).status).toBe("unreadable");
    expect([pixels?.data[0], pixels?.data.at(-1)]).toEqual([0, 255]);
  });

  it("are as large in units of length as in pixels", async () => {
    const [page] = (await open(wrap("<rect/>", 'width="210mm" height="297mm"'))).pages;
    expect([page?.width, page?.height]).toEqual([1414, 2000]);
  });

  it("of any stated size have at most about 4 megapixels", async () => {
    const [page] = (await open(wrap("<rect/>", 'width="100000" height="100000"'))).pages;
    expect((page?.width ?? 0) * (page?.height ?? 0)).toBeLessThanOrEqual(4_400_000);
  });

  it("never show a file that they point to", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gleaner-svg-"));
    const path = join(folder, "secret.png");
    await writeFile(
      path,
      await sharp({ create: { width: 40, height: 20, channels: 3, background: "#000" } })
        .png()
        .toBuffer(),
    );
    const opened = await open(
      wrap(
        `<image width="40" height="20" xlink:href="file://${path}"/><image width="40" height="20" href="${path}"/>`,
      ),
    );
    const { bytes } = await opened.render({ page: 0, mediaType: "image/png", maxEdge: 40 });
    await rm(folder, { recursive: true });
    expect((await sharp(bytes).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  it("that would never be done are ended in time", async () => {
    const storm =
      '<filter id="f"><feTurbulence baseFrequency="0.9" numOctaves="9000"/></filter><rect width="9000" height="9000" filter="url(#f)"/>';
    const work = open(wrap(storm, 'width="9000" height="9000"'), {
      limits: { ...limits, pageTimeoutMs: 1500 },
    });
    expect(await errorCodeOf(work)).toBe("input.timeout");
  });

  it("that are broken or too large end in an error", async () => {
    expect(await errorCodeOf(open("<svg><rect"))).toBe("input.corrupt");
    expect(await errorCodeOf(open(wrap(" ".repeat(2_000_001))))).toBe("input.too-large");
  });

  it("are given up when the caller says so", async () => {
    const reason = new Error("stop");
    const controller = new AbortController();
    const work = open(wrap("<rect/>"), { signal: controller.signal });
    controller.abort(reason);
    expect(await errorCodeOf(work)).toBe(reason);
  });
});
