import { readFile, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { drawCapabilityTable } from "./draw-capability-table.ts";
import { drawGatewayTable } from "./draw-gateway-table.ts";
import { gateways } from "./gateways.ts";

it("keeps the table of gateways the same as the code", async () => {
  await expect(drawGatewayTable(gateways)).toMatchFileSnapshot("../../docs/gateways.md");
});

it("keeps the table in the README the same as the code (UPDATE_GATEWAYS=1 writes it)", async () => {
  const path = new URL("../../README.md", import.meta.url);
  const readme = await readFile(path, "utf8");
  const section = /(?<=<!-- gateways -->\n\n)[^]*?(?=\n\n<!-- \/gateways -->)/;
  const drawn = readme.replace(section, drawCapabilityTable(gateways));
  if (process.env.UPDATE_GATEWAYS === "1") await writeFile(path, drawn);
  expect(await readFile(path, "utf8")).toBe(drawn);
  expect(readme).toMatch(section);
});
