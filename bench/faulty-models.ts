// What valid results cost with a model that makes mistakes, beside peers, against one loopback server:
//   npm ci --prefix bench/peers   (once; without it only ours is measured)
//   node bench/faulty-models.ts [--documents 60]
// Each document is a photo of a page; every client meets the same mistakes (bench/faulty/spoil-answer.ts). A result is
// valid where it has every value of the page. Bytes are those of the requests, the photo among them.
import { isDeepStrictEqual, parseArgs } from "node:util";
import sharp from "sharp";
import { z } from "zod";
import { extract } from "../src/index.ts";
import type { Contestant } from "./client/contestant.ts";
import { invoiceAnswer, makeInvoiceType } from "./client/sample.ts";
import { serveFaulty } from "./faulty/serve-faulty.ts";
import { makeAi } from "./peers/ai.ts";
import { makeInstructor } from "./peers/instructor.ts";

const { values } = parseArgs({ options: { documents: { type: "string", default: "60" } } });
const documents = Number(values.documents);
const attempts = 3;

/** A page as a phone takes it: 12 megapixels with the grain of a sensor. */
const photo = await sharp({
  create: {
    width: 3000,
    height: 4000,
    channels: 3,
    background: "#e8e4da",
    noise: { type: "gaussian", mean: 200, sigma: 14 },
  },
})
  .jpeg({ quality: 90 })
  .toBuffer();

const schema = makeInvoiceType(z);
type Ask = (origin: string) => Promise<unknown>;

const withPicture =
  (make: (origin: string) => Promise<Contestant>): Ask =>
  async (origin) => {
    const { askWithPicture } = await make(origin);
    return await askWithPicture?.(photo);
  };

/** As users of a client that does not ask again do: the same question until an answer can be used. */
const inLoop =
  (ask: Ask): Ask =>
  async (origin) => {
    for (let left = attempts; ; left -= 1) {
      try {
        return await ask(origin);
      } catch (error) {
        if (left === 1) throw error;
      }
    }
  };

const clients: Record<string, Ask> = {
  gleaner: async (origin) => {
    const gateways = { local: { baseUrl: `${origin}/v1`, apiKey: "key" } };
    const grounding = { words: "off" } as const;
    const source = { bytes: photo, name: "photo.jpg" };
    return (await extract(source, { schema, model: "local/sample", gateways, grounding, attempts })).data;
  },
  ai: withPicture(makeAi),
  [`ai, asked up to ${attempts} times`]: inLoop(withPicture(makeAi)),
  [`instructor-js, ${attempts - 1} retries`]: withPicture((origin) => makeInstructor(origin, attempts - 1)),
};

/** Some clients put members of their own beside those of the schema. */
const isAnswer = (data: unknown): boolean =>
  Object.entries(invoiceAnswer).every(([name, value]) =>
    isDeepStrictEqual(value, (data as { [key: string]: unknown })[name]),
  );

const server = await serveFaulty();
console.log(`${documents} photos of ${(photo.length / 1e6).toFixed(1)} MB, up to ${attempts} questions each`);
console.log(
  "| client | valid | after 1 | 2 | 3 questions | requests | MB sent a valid result | of it again | tokens |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const [name, ask] of Object.entries(clients)) {
  const id = encodeURIComponent(name);
  const validAfter = [0, 0, 0];
  const total = { requests: 0, bytes: 0, tokens: 0, again: 0 };
  let isMissing = false;
  for (let document = 0; document < documents && !isMissing; document += 1) {
    let isValid = false;
    try {
      isValid = isAnswer(await ask(`${server.origin}/${id}/${document}`));
    } catch (error) {
      isMissing = (error as { code?: string }).code === "ERR_MODULE_NOT_FOUND";
    }
    const tally = server.tallies.get(`${id}/${document}`) ?? { requests: 0, bytes: 0, again: 0, tokens: 0 };
    if (isValid) validAfter[tally.requests - 1] = (validAfter[tally.requests - 1] ?? 0) + 1;
    total.requests += tally.requests;
    total.bytes += tally.bytes;
    total.tokens += tally.tokens;
    total.again += tally.again;
  }
  if (isMissing) {
    console.log(`| ${name} | not measured: npm ci --prefix bench/peers |`);
    continue;
  }
  const valid = validAfter.reduce((sum, count) => sum + count, 0);
  const share = (count: number): string => `${((100 * count) / documents).toFixed(1)} %`;
  const after = validAfter.map((_, index) =>
    share(validAfter.slice(0, index + 1).reduce((a, b) => a + b, 0)),
  );
  const cells = [
    share(valid),
    ...after,
    total.requests,
    (total.bytes / valid / 1e6).toFixed(2),
    (total.again / valid / 1e6).toFixed(3),
    Math.round(total.tokens / valid),
  ];
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}
server.close();
