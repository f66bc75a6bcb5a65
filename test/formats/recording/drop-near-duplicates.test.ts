import { describe, expect, it } from "vitest";
import { dropNearDuplicates } from "../../../src/formats/recording/drop-near-duplicates.ts";
import { spreadShots } from "../../../src/formats/recording/spread-shots.ts";
import { thumbnailSize } from "../../../src/media/ffmpeg/thumbnail-size.ts";

const { width, height } = thumbnailSize;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly shade: number;
}

function draw(...spots: readonly Spot[]): Uint8Array {
  const picture = new Uint8Array(width * height).fill(240);
  for (const { x, y, shade, width: across = 1, height: down = 1 } of spots)
    for (let row = y; row < y + down; row += 1)
      picture.fill(shade, row * width + x, row * width + x + across);
  return picture;
}

const shotsOf = (pictures: readonly Uint8Array[]) =>
  pictures.map((thumbnail, seconds) => ({ path: `${seconds}.jpg`, seconds, thumbnail }));
const kept = (pictures: readonly Uint8Array[]): number[] =>
  dropNearDuplicates(shotsOf(pictures)).map(({ seconds }) => seconds);
const slide = (shade: number): Spot => ({ x: 10, y: 20, width: 40, height: 6, shade });
/** Someone who speaks, in the corner. */
const speaker = (second: number): Spot => ({
  x: 56,
  y: 46,
  width: 12,
  height: 14,
  shade: 60 + ((second * 53) % 120),
});

describe("leaving out pictures that show nothing new", () => {
  it("keeps the first of those that are the same, noise of the encoder aside", () => {
    expect(kept([draw(slide(20)), draw(slide(24)), draw(slide(18)), draw(slide(20))])).toEqual([0]);
  });

  it("keeps a slide on which one figure is another one", () => {
    const before = draw(slide(20), { x: 30, y: 40, shade: 90 });
    const after = draw(slide(20), { x: 30, y: 40, shade: 110 });
    expect(kept([before, before, after, after])).toEqual([0, 2]);
  });

  it("keeps changes that add up from too little to see", () => {
    const fading = [240, 236, 232, 228, 224, 220].map((shade) =>
      draw({ x: 5, y: 5, width: 30, height: 3, shade }),
    );
    expect(kept(fading).length).toBeGreaterThan(1);
  });

  it("takes no pointer that passes over a slide for a change", () => {
    const pictures = [0, 1, 2, 3, 4].map((at) => draw(slide(20), { x: 10 + at * 9, y: 50, shade: 0 }));
    expect(kept([...pictures.slice(0, 4), draw(slide(20))])).toEqual([0]);
  });

  it("sees the slides behind a speaker who is never still", () => {
    const pictures = Array.from({ length: 40 }, (_, second) =>
      draw(slide(second < 12 ? 20 : 120), { x: 20, y: 35, shade: second < 25 ? 40 : 160 }, speaker(second)),
    );
    expect(kept(pictures)).toEqual([0, 12, 25]);
  });

  it("takes the last picture for no slide where only the speaker leans out of the usual place", () => {
    const talk = (...last: readonly Spot[]): Uint8Array[] =>
      Array.from({ length: 40 }, (_, second) =>
        draw(slide(20), speaker(second), ...(second === 39 ? last : [])),
      );
    const leaning = { x: 55, y: 48, height: 6, shade: 100 };
    const line = { x: 20, y: 35, width: 12, shade: 100 };
    expect(kept(talk(leaning))).toEqual([0]);
    expect(kept(talk(leaning, line))).toEqual([0, 39]);
  });

  it("leaves out what is only one slide turning into the next, and keeps what stands between them", () => {
    const first = draw(slide(20));
    const last = draw({ x: 20, y: 40, width: 40, height: 8, shade: 30 });
    const half = first.map((shade, at) => (shade + last[at]!) / 2);
    const third = first.map((shade, at) => (2 * shade + last[at]!) / 3);
    const both = first.map((shade, at) => Math.min(shade, last[at]!));
    expect(kept([first, first, half, last, last])).toEqual([0, 3]);
    expect(kept([first, first, third, half, last, last])).toEqual([0, 4]);
    // A slide on which one thing comes after the other is all there at each step.
    expect(kept([first, first, both, last, last])).toEqual([0, 2, 3]);
  });

  it("keeps slides of one design that follow each other quickly, also beside a clock and a speaker", () => {
    const figure = (slideNumber: number): Spot => ({ x: 30, y: 30, width: 4, shade: 40 + slideNumber * 40 });
    const clock = (second: number): Spot => ({ x: 2, y: 2, width: 2, shade: (second * 97) % 250 });
    const shown = (second: number, ...beside: readonly Spot[]): Uint8Array =>
      draw(slide(20), figure(Math.floor(second / 3) % 5), ...beside);
    const seconds = Array.from({ length: 30 }, (_, second) => second);
    const starts = seconds.filter((second) => second % 3 === 0);
    expect(kept(seconds.map((second) => shown(second)))).toEqual(starts);
    expect(kept(seconds.map((second) => shown(second, clock(second), speaker(second))))).toEqual(starts);
  });

  it("keeps slides of one design that are shown for a second each, the last one included", () => {
    const pictures = [40, 80, 120, 160, 200, 60, 100].map((shade) =>
      draw(slide(20), { x: 30, y: 30, width: 4, shade }),
    );
    expect(kept(pictures)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("keeps all of a film in which everything moves", () => {
    const pictures = Array.from({ length: 8 }, (_, second) =>
      draw(
        ...Array.from({ length: 60 }, (_, row) => ({
          x: (row * 7 + second * 5) % 60,
          y: row,
          width: 12,
          shade: (row * 31 + second * 67) % 255,
        })),
      ),
    );
    expect(kept(pictures)).toHaveLength(8);
  });

  it("has nothing to say of nothing", () => {
    expect(kept([])).toEqual([]);
  });
});

describe("spreading pictures over a film", () => {
  it.each([
    [10, 20, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [10, 5, [0, 2, 4, 6, 8]],
    [10, 3, [0, 3, 6]],
    [10, 1, [0]],
    [0, 3, []],
  ])("takes of %i at most %i", (count, max, wanted) => {
    expect(
      spreadShots(
        Array.from({ length: count }, (_, at) => at),
        max,
      ),
    ).toEqual(wanted);
  });
});
