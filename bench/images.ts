/**
 * Pictures made ready for a model beside a bare sharp pipeline: CPU of `load` and one rendering to JPEG, and of `load` and `toParts`
 * (which also chooses the encoding), for a photo of 12 megapixels.
 *
 *     node bench/images.ts [rounds]
 *
 * Medians of CPU time over interleaved rounds, warm. Fails where the figure that the README claims does not hold.
 */
import sharp from "sharp";
import { load } from "../src/load.ts";
import { toParts } from "../src/to-parts.ts";
import { measureSelf } from "./pdf/measure-self.ts";
import { takeTurns } from "./pdf/take-turns.ts";

const most = 1.1;
const [rounds = "13"] = process.argv.slice(2);

/** Hills and grain: compresses like a photo. */
async function makePhoto(width: number, height: number): Promise<Buffer> {
  const small = sharp({
    create: {
      width: 48,
      height: 36,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 70 },
    },
  });
  const hills = await small.png().toBuffer();
  const noise = { type: "gaussian" as const, mean: 128, sigma: 12 };
  const grain = await sharp({ create: { width, height, channels: 3, background: "#888", noise } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return await sharp(hills)
    .resize(width, height, { kernel: "cubic", fit: "fill" })
    .composite([{ input: grain, blend: "soft-light" }])
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function renderOurs(bytes: Uint8Array, maxEdge: number): Promise<void> {
  const opened = await load(bytes);
  await opened.render({ page: 0, maxEdge, mediaType: "image/jpeg" });
  await opened.close();
}

async function sendOurs(bytes: Uint8Array, maxEdge: number): Promise<void> {
  const opened = await load(bytes);
  const image = { forms: ["base64"], mediaTypes: ["image/jpeg", "image/png"], maxEdge } as const;
  await toParts(opened, { forms: ["base64"], capabilities: { input: { image } } });
  await opened.close();
}

async function renderBare(bytes: Uint8Array, edge: number): Promise<void> {
  await sharp(bytes).resize(edge, edge, { fit: "inside" }).jpeg({ quality: 80 }).toBuffer();
}

sharp.cache(false);
const photo = await makePhoto(4000, 3000);
console.log(`photo: 4000 x 3000, ${photo.length} bytes; ${rounds} rounds; CPU as a multiple of bare sharp`);
let isWithin = true;
for (const edge of [1568, 1000, 768]) {
  const medians = await takeTurns(
    [
      { name: "bare", run: () => measureSelf(() => renderBare(photo, edge)) },
      { name: "render", run: () => measureSelf(() => renderOurs(photo, edge)) },
      { name: "toParts", run: () => measureSelf(() => sendOurs(photo, edge)) },
    ],
    Number(rounds),
  );
  const { bare = 1, ...ours } = Object.fromEntries(medians);
  const ratios = Object.entries(ours).map(([name, time]) => [name, time / bare] as const);
  isWithin &&= ratios.every(([, ratio]) => ratio <= most);
  const figures = ratios.map(([name, ratio]) => `load + ${name} ${ratio.toFixed(2)}`).join(" · ");
  console.log(`${edge} px: bare ${bare.toFixed(0)} ms · ${figures} · limit ${most}`);
}
process.exitCode = isWithin ? 0 : 1;
