import { readFile, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { listFormats } from "../../src/registry/list-formats.ts";
import { documents } from "./documents.ts";
import { drawConformanceTable } from "./draw-conformance-table.ts";
import { pictures } from "./pictures.ts";
import { recordings } from "./recordings.ts";

const claims = [...documents, ...pictures, ...recordings];

it("claims something of every format that there is, and nothing of any other", async () => {
  const formats = await listFormats();
  expect(new Set(claims.map(({ format }) => format))).toEqual(new Set(formats.map(({ id }) => id)));
  const wrong = claims.filter(
    ({ format, mediaType }) => !formats.find(({ id }) => id === format)?.mediaTypes.includes(mediaType),
  );
  expect(wrong.map(({ kind }) => kind)).toEqual([]);
});

it("keeps the table in the README the same as the claims (UPDATE_CONFORMANCE=1 writes it)", async () => {
  const path = new URL("../../README.md", import.meta.url);
  const readme = await readFile(path, "utf8");
  const section = /(?<=<!-- conformance -->\n\n)[^]*?(?=\n\n<!-- \/conformance -->)/;
  const drawn = readme.replace(section, drawConformanceTable(claims));
  if (process.env.UPDATE_CONFORMANCE === "1") await writeFile(path, drawn);
  expect(await readFile(path, "utf8")).toBe(drawn);
  expect(readme).toMatch(section);
});
