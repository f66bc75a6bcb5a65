import { describe, expect, it } from "vitest";
import html from "../../src/formats/html.ts";
import { encodeGreyPng } from "../../fixtures/make/encode-grey-png.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

async function textOf(markup: string | Uint8Array): Promise<string> {
  return (await readFile(html, markup)).texts[0] ?? "";
}

describe("a web page as text", () => {
  it.each([
    ["blocks on lines of their own", "<div>a</div>b<p>c</p><p>d", "a\nb\n\nc\n\nd"],
    ["inline elements within their line", "<p>to<b>get</b>her <i>now</i>", "together now"],
    ["blanks as one", "<p>a \n\t b&nbsp;&nbsp;c", "a b c"],
    ["breaks", "<p>a<br>b<br/>c", "a\nb\nc"],
    ["entities", "<p>&lt;5 &euro; &#x20AC; &amp;amp;", "<5 € € &amp;"],
    ["links as their text", '<a href="https://x.example/secret">pay here</a>', "pay here"],
    ["preformatted text line by line", "<pre>a  b\n  c</pre>", "a  b\nc"],
    ["numbers of lists", "<ol start=3><li>a<li>b</ol><ul><li>c</ul>", "3. a\n4. b\n\nc"],
    [
      "values of inputs and chosen options",
      "<input value=a><input type=hidden value=no><select><option>no<option selected>b</select>",
      "a\nb",
    ],
    ["elements that were never closed", "<p><b>a<div>b<table><tr><td>c", "a\nb\n\nc"],
  ])("keeps %s", async (_, markup, text) => {
    expect(await textOf(markup)).toBe(text);
  });

  it.each([
    ["scripts", "<script>no()</script>"],
    ["styles", "<style>p { color: red }</style>"],
    ["templates", "<template><p>no</p></template>"],
    ["comments", "<!-- no -->"],
    ["what is hidden", "<p hidden>no</p>"],
    ["what style hides", '<div style="color:red; DISPLAY : none">no <p>no</p></div>'],
    ["text of no size", '<span style="font-size:0px">no</span>'],
    ["soft hyphens and zero-width blanks", "\u00AD\u200B"],
  ])("leaves out %s", async (_, markup) => {
    expect(await textOf(`<p>a</p>${markup}`)).toBe("a");
  });

  it.each([
    [
      "a row as a line of cells",
      "<table><tr><th>Qty<th>Price<tr><td>2<td>5.00</table>",
      "Qty\tPrice\n2\t5.00",
    ],
    [
      "cells over several columns",
      "<table><tr><td>a<td>b<td>c<tr><td colspan=2>d<td>e</table>",
      "a\tb\tc\nd\t\te",
    ],
    ["cells over several rows", "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "a\tb\n\tc"],
    ["columns without text", "<table><tr><td>a<td><td>b<tr><td>c<td> <td>d</table>", "a\tb\nc\td"],
    [
      "lines of a cell beside those of its neighbour",
      "<table><tr><td>a<br>b<td>c<br>d</table>",
      "a\tc\nb\td",
    ],
    ["a table for layout as its content", "<table><tr><td><p>a<tr><td><p>b</table>", "a\n\nb"],
    [
      "a table in a cell",
      "<table><tr><td>x<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
      "x\ta\tb\n\tc\td",
    ],
    ["a caption", "<table><caption>Rates</caption><tr><td>a<td>b</table>", "Rates\t\na\tb"],
  ])("reads %s", async (_, markup, text) => {
    expect(await textOf(markup)).toBe(text);
  });

  it("tells title, language and who wrote it", async () => {
    const { opened } = await readFile(
      html,
      '<html lang="de-AT"><head><title>Rechnung\n 17</title><meta name="Author" content="A. B."></head><body><svg><title>no</title></svg>x',
    );
    expect(opened.metadata).toEqual({
      title: "Rechnung 17",
      language: "de-AT",
      author: "A. B.",
      encoding: "utf-8",
    });
  });

  it.each([
    ["windows-1251", '<meta charset="windows-1251">Счёт', [0xd1, 0xf7, 0xb8, 0xf2]],
    [
      "shift_jis",
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">請求',
      [0x90, 0xbf, 0x8b, 0x81],
    ],
  ])("is decoded as it says: %s", async (encoding, page, letters) => {
    const [markup, word] = [page.slice(0, page.lastIndexOf(">") + 1), page.slice(page.lastIndexOf(">") + 1)];
    const { texts, opened } = await readFile(
      html,
      Buffer.concat([Buffer.from(markup), Buffer.from(letters)]),
    );
    expect([texts[0], opened.metadata["encoding"], opened.warnings]).toEqual([word, encoding, []]);
  });

  it("believes its bytes more than a wrong word about them", async () => {
    expect(await textOf('<meta charset="iso-8859-1"><p>Größe')).toBe("Größe");
  });

  it("gives the pictures that it carries where they may hold text, and fetches none", async () => {
    const uri = (width: number): string =>
      `data:image/png;base64,${Buffer.from(encodeGreyPng(width, 600)).toString("base64")}`;
    const { children } = await readFile(
      html,
      `<p>a<img src="${uri(600)}"><img src="${uri(40)}"><img src="http://127.0.0.1:1/x.png">`,
    );
    expect(children.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["picture-1.png", "image/png"],
    ]);
  });

  it("is read however deep it goes", async () => {
    expect(await textOf(`${"<div><table><tr><td>".repeat(20_000)}deep`)).toBe("deep");
  });

  it("is read in little time and room whatever widths and heights its cells claim", async () => {
    const cells = "<tr><td colspan=999999 rowspan=999999>a".repeat(20_000);
    expect((await textOf(`<table>${cells}</table>`)).match(/a/gu)).toHaveLength(20_000);
    const wide = `<table><tr>${"<td>b".repeat(10_000)}${"<tr><td>c".repeat(10_000)}</table>`;
    expect((await textOf(wide)).length).toBeLessThan(100_000);
  });

  it("refuses a page that shows nothing, and bytes that are no text", async () => {
    expect(await errorCodeOf(readFile(html, "<script>1</script>"))).toBe("input.empty");
    expect(await errorCodeOf(readFile(html, Buffer.alloc(50)))).toBe("input.unsupported-type");
  });
});
