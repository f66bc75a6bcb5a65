/**
 * Pages to pictures at 150 dots an inch: CPU beside `pdftoppm -jpeg` and `pdftoppm -png` (poppler-utils), in medians over
 * interleaved rounds, warm. What two cores make of many files: `bench/two-cores.ts`.
 *
 *     node bench/pdf-pictures.ts [rounds] [pages]
 *
 * Fails where the figures that the README claims do not hold.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "../src/load.ts";
import { makeLongPdf } from "./pdf/make-long-pdf.ts";
import { measureChild } from "./pdf/measure-child.ts";
import { measureSelf } from "./pdf/measure-self.ts";
import { takeTurns } from "./pdf/take-turns.ts";

const limits = { jpeg: 1.6, png: 0.25 };
const [rounds = "7", pages = "24"] = process.argv.slice(2);

async function draw(path: string, mediaType: "image/jpeg" | "image/png"): Promise<void> {
  const open = await load({ path });
  for (const { index } of open.document.pages) await open.render({ page: index, mediaType, dpi: 150 });
  await open.close();
}

const scratch = mkdtempSync(join(tmpdir(), "pdf-pictures-"));
try {
  const path = join(scratch, "long.pdf");
  writeFileSync(path, await makeLongPdf(Number(pages)));
  const hasNative = spawnSync("pdftoppm", ["-v"]).status === 0;
  if (!hasNative) console.log("pdftoppm is missing: apt-get install poppler-utils");
  for (const kind of ["jpeg", "png"] as const) {
    const times = await takeTurns(
      [
        { name: "gleaner", run: () => measureSelf(() => draw(path, `image/${kind}`)) },
        ...(hasNative
          ? [
              {
                name: `pdftoppm -${kind}`,
                run: () => measureChild("pdftoppm", [`-${kind}`, "-r", "150", path, join(scratch, "page")]),
              },
            ]
          : []),
      ],
      Number(rounds),
    );
    const ours = times.get("gleaner") ?? 0;
    for (const [name, milliseconds] of times) {
      const ratio = name === "gleaner" ? "" : ` · ours is ${(ours / milliseconds).toFixed(2)} of it`;
      console.log(`${kind}  ${name.padEnd(14)} ${milliseconds.toFixed(0).padStart(6)} ms CPU${ratio}`);
      if (name !== "gleaner" && ours / milliseconds > limits[kind]) process.exitCode = 1;
    }
  }
  console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
} finally {
  rmSync(scratch, { recursive: true });
}
