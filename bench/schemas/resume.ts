import { z } from "zod";
import type { Trial } from "./kit.ts";
import { columnAt, valueAt } from "./kit.ts";

const schema = z.object({
  name: z.string(),
  email: z.email(),
  phone: z.string().optional(),
  location: z.string().optional(),
  experience: z.array(
    z.object({
      company: z.string(),
      position: z.string(),
      start: z.string().optional(),
      end: z.string().optional(),
    }),
  ),
  education: z.array(
    z.object({ institution: z.string(), degree: z.string().optional(), start: z.string().optional() }),
  ),
});

interface Truth {
  readonly name: string;
  readonly email: string;
  readonly location: string;
  readonly companies: readonly string[];
  readonly positions: readonly string[];
  readonly institutions: readonly string[];
  readonly degrees: readonly string[];
}

/** One person's career in several designs. */
export const resume: Trial = {
  title: "résumé",
  folder: "forms",
  schemaFor: (item) => (item.task === "resume" ? schema : undefined),
  score: (add, truth: Truth, json) => {
    add("name", [truth.name], valueAt(json, "/name"));
    add("email", [truth.email], valueAt(json, "/email"));
    add("phone", [], valueAt(json, "/phone"));
    add("location", [truth.location], valueAt(json, "/location"));
    add("company", truth.companies, columnAt(json, "/experience", "/company"));
    add("position", truth.positions, columnAt(json, "/experience", "/position"));
    add("institution", truth.institutions, columnAt(json, "/education", "/institution"));
    add("degree", truth.degrees, columnAt(json, "/education", "/degree"));
  },
};
