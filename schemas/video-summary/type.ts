import { z } from "zod";
import { leaf } from "../../src/schema/leaf.ts";

/** Filled by us: models never see these. */
const code = { evidence: "code" } as const;
const measure = z.number().nullable().default(null).meta(code);
const own = z.string().nullable().default(null).meta(code);
const seconds = (description: string) =>
  z
    .number()
    .nonnegative()
    .nullable()
    .default(null)
    .meta({ evidence: "derived", metric: "decimal", description });
const span = {
  start: seconds("Where it begins, in seconds from the beginning"),
  end: seconds("Where it ends, in seconds from the beginning"),
};
const quotes = leaf.texts("sentence", {
  metric: "text",
  description: "What is said or shown, to the letter, that proves this",
});
const box = z
  .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .nullable()
  .default(null)
  .meta({ ...code, description: "0..1 of the frame, origin top left" });

/** What a film shows and says, each sentence with its proof. */
export const videoSummaryType = z.object({
  title: leaf.text({ description: "As shown or as the file names itself" }),
  language: leaf.language({}),
  synopsis: leaf.list(
    z.object({
      text: leaf.sentence({ evidence: "quoted", description: "One sentence in plain words" }),
      quotes,
    }),
    { description: "What it is about, in two to six sentences, each with its quotes" },
  ),
  chapters: leaf.list(
    z.object({
      ...span,
      title: leaf.text({ evidence: "derived" }),
      summary: leaf.sentence({ evidence: "quoted" }),
      quotes,
    }),
    { description: "The parts of the film in their order, from its beginning to its end without gaps" },
  ),
  keyFrames: leaf.list(
    z.object({
      time: seconds("Where it is shown"),
      caption: leaf.sentence({ evidence: "derived", description: "What the picture shows" }),
      text: leaf.text({ metric: "text", description: "What is written on it, to the letter" }),
    }),
    { description: "The pictures that tell most" },
  ),
  scenes: leaf.list(z.object({ ...span, description: leaf.sentence({ evidence: "derived" }) })),
  onScreenText: leaf.list(
    z.object({
      time: seconds("Where it is first shown"),
      text: leaf.text({ metric: "text", description: "One line to the letter" }),
      box,
    }),
    { description: "Every line that is written on slides, screens and signs, once each" },
  ),
  speakers: leaf.list(
    z.object({
      id: leaf.identifier({ evidence: "derived", description: "S1, S2, ..." }),
      label: leaf.text({ evidence: "derived" }),
      name: leaf.name({ description: "Only where it is said or shown" }),
    }),
  ),
  topics: leaf.texts("text", { evidence: "derived", description: "What it is about, in a word or two each" }),
  entities: leaf.list(
    z.object({
      name: leaf.name({ description: "As said or shown" }),
      type: leaf.choice(["person", "organisation", "place", "product", "event", "other"], {}),
    }),
  ),
  quotes: leaf.list(
    z.object({
      text: leaf.text({ metric: "text", description: "A sentence worth keeping, to the letter" }),
      speaker: leaf.identifier({ evidence: "derived", description: "The id of one of the speakers" }),
      ...span,
    }),
  ),
  actionItems: leaf.list(
    z.object({
      text: leaf.sentence({ evidence: "quoted", description: "What is to be done" }),
      owner: leaf.name({}),
      due: leaf.date({}),
      quotes,
    }),
  ),
  media: z
    .object({
      durationSeconds: measure,
      width: measure,
      height: measure,
      framesPerSecond: measure,
      hasAudio: z.boolean().nullable().default(null).meta(code),
      sha256: own,
    })
    .nullable()
    .default(null)
    .meta(code),
});
