import { z } from "zod";
import { leaf } from "../../src/schema/leaf.ts";

/** Filled by us from the lines: models never see these. */
const code = { evidence: "code" } as const;
const own = z.string().nullable().default(null).meta(code);

/** The lines at the foot of a passport, at the back of a card, and what they say. */
export const machineReadableZone = z
  .object({
    lines: leaf.texts("identifier", {
      description:
        "The two or three lines of the machine-readable zone, each to the letter, with its < and without blanks",
    }),
    format: own,
    parsed: z
      .object({
        documentCode: own,
        issuingCountry: own,
        documentNumber: own,
        surname: own,
        givenNames: own,
        nationality: own,
        dateOfBirth: own,
        sex: own,
        dateOfExpiry: own,
        optional: own,
      })
      .nullable()
      .default(null)
      .meta(code),
    checkDigits: leaf.list(
      z.object({ name: own, isRight: z.boolean().nullable().default(null).meta(code) }),
      code,
    ),
  })
  .prefault({});
