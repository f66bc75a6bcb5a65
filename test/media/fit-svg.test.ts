import { describe, expect, it } from "vitest";
import { fitSvg } from "../../src/media/fit-svg.ts";

const fit = (svg: string): string | undefined => {
  const fitted = fitSvg(Buffer.from(svg), 2000, 4_000_000);
  return fitted && Buffer.from(fitted).toString();
};
const rest = "><rect width='5mm'/></svg>";

describe("stating the size at which a drawing is drawn", () => {
  it.each([
    [
      "units of length, which go",
      `<svg width="210mm" height="297mm" viewBox="0 0 210 297"${rest}`,
      `<svg viewBox="0 0 210 297" width="1414" height="2000"${rest}`,
    ],
    [
      "no view of its own, which it gets",
      `<svg width='3in' height="144" ${rest}`,
      `<svg  width="2000" height="1000" viewBox="0 0 288 144"${rest}`,
    ],
    [
      "only a view",
      `<svg viewBox="0,0 100 100" data-width="7"${rest}`,
      `<svg viewBox="0,0 100 100" data-width="7" width="2000" height="2000"${rest}`,
    ],
    [
      "shares of the window",
      `<svg width="100%" height="100%" viewBox="0 0 30 20"/>`,
      `<svg viewBox="0 0 30 20" width="2000" height="1333"/>`,
    ],
    [
      "a size in its style",
      `<svg style="fill:red;width:9cm;height:9cm" viewBox="0 0 30 20"${rest}`,
      `<svg style="fill:red;" viewBox="0 0 30 20" width="2000" height="1333"${rest}`,
    ],
    [
      "much before it",
      `<?xml version="1.0"?><!-- <svg> --><!DOCTYPE svg [<!ENTITY a "<svg>">]>\n<s:svg width="9" height="9"/>`,
      `<?xml version="1.0"?><!-- <svg> --><!DOCTYPE svg [<!ENTITY a "<svg>">]>\n<s:svg width="2000" height="2000" viewBox="0 0 9 9"/>`,
    ],
    [
      "a side far longer than the other",
      `<svg width="100000" height="10"/>`,
      `<svg width="2000" height="1" viewBox="0 0 100000 10"/>`,
    ],
  ])("is done for one with %s", (_, svg, wanted) => {
    expect(fit(svg)).toBe(wanted);
  });

  it.each([
    ["has no size", "<svg><rect/></svg>"],
    ["is of no pixels", '<svg width="0" height="0"/>'],
    ["is too large for letters", '<svg viewBox="0 0 30000000 20000000"/>'],
    ["is something else", "<html><svg width='9' height='9'/></html>"],
    ["breaks off", '<svg width="9" height="9'],
  ])("is not done for one that %s", (_, svg) => {
    expect(fit(svg)).toBeUndefined();
  });
});
