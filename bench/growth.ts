/**
 * What large texts and sheets take: processor time and peak memory of a whole `extract`, each in a process of its own, at sizes that
 * double.
 *
 *     node bench/growth.ts [--schema NAME] [--only TEXT] [--megabytes 0.5,1,2]
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { largeTexts } from "./growth/large-texts.ts";

const { values } = parseArgs({
  options: {
    schema: { type: "string", default: "invoice" },
    only: { type: "string", default: "" },
    megabytes: { type: "string", default: "0.5,1,2" },
    run: { type: "string" },
  },
});

async function measure(name: string, characters: number): Promise<string> {
  const { extract } = await import("../src/extract.ts");
  const { findSchema } = await import("../src/registry/find-schema.ts");
  const schema = await findSchema(values.schema);
  const text = largeTexts.find((each) => each.name === name)?.make(characters) ?? "";
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  await extract({ bytes, name }, { schema });
  const { user, system } = process.cpuUsage(before);
  return `${((user + system) / 1e6).toFixed(1)} s ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`;
}

if (values.run === undefined) {
  const sizes = values.megabytes.split(",").map(Number);
  console.log(`| text | ${sizes.map((size) => `${size} MB`).join(" | ")} |`);
  console.log(`| --- |${" --- |".repeat(sizes.length)}`);
  for (const { name } of largeTexts.filter((each) => each.name.includes(values.only))) {
    const cells = sizes.map((size) => {
      const run = ["--run", `${name}:${size * 1e6}`, "--schema", values.schema];
      const { stdout, status } = spawnSync(process.execPath, [import.meta.filename, ...run], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
      return status === 0 ? stdout.trim() : "failed";
    });
    console.log(`| ${name} | ${cells.join(" | ")} |`);
  }
} else {
  const [name = "", characters] = values.run.split(":");
  console.log(await measure(name, Number(characters)));
}
