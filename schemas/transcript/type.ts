import { z } from "zod";
import { leaf } from "../../src/schema/leaf.ts";

/** Filled by us from the recording: models never see these. */
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

const word = z.object({ start: measure, end: measure, text: own, confidence: measure });

const segment = z.object({
  start: seconds("Seconds from the beginning of the recording"),
  end: seconds("Seconds from the beginning of the recording"),
  speaker: leaf.identifier({
    evidence: "derived",
    description: "The id of one of the speakers, where there are several",
  }),
  text: leaf.text({ metric: "text", description: "What is said, to the letter" }),
  kind: leaf.choice(["speech", "music", "noise", "silence"], {}),
  language: leaf.language({ description: "Only where it is another one than that of the recording" }),
  words: leaf.list(word, code),
  confidence: measure,
});

/** What is said in a recording, when, and by whom. */
export const transcriptType = z.object({
  language: leaf.language({}),
  speakers: leaf.list(
    z.object({
      id: leaf.identifier({ evidence: "derived", description: "S1, S2, ..." }),
      label: leaf.text({
        evidence: "derived",
        description: "What tells the speaker apart, such as interviewer",
      }),
      name: leaf.name({ description: "Only where it is said or shown" }),
    }),
    { description: "Everyone who speaks" },
  ),
  segments: leaf.list(segment, {
    description: "Everything that is said, in its order, a sentence or two at a time; nothing left out",
  }),
  chapters: leaf.list(
    z.object({
      start: seconds("Where it begins"),
      end: seconds("Where it ends"),
      title: leaf.text({ evidence: "derived" }),
    }),
  ),
  events: leaf.list(
    z.object({
      start: seconds("Where it begins"),
      end: seconds("Where it ends"),
      label: leaf.text({ evidence: "derived", description: "Such as applause, laughter" }),
    }),
  ),
  text: own,
  media: z
    .object({ durationSeconds: measure, sampleRate: measure, channels: measure, sha256: own })
    .nullable()
    .default(null)
    .meta(code),
});
