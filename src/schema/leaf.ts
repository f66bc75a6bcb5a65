import { z } from "zod";
import type { LeafKind, LeafMeta } from "../document/leaf-meta.ts";

type TextLeaf = z.ZodDefault<z.ZodNullable<z.ZodString>>;

const make = (type: z.ZodString, defaults: LeafMeta, meta: LeafMeta): TextLeaf =>
  type
    .nullable()
    .default(null)
    .meta({ ...defaults, ...meta });

const plain =
  (kind: LeafKind, metric: NonNullable<LeafMeta["metric"]>) =>
  (meta: LeafMeta): TextLeaf =>
    make(z.string(), { kind, metric }, meta);

const decimalForm = /^-?\d+(\.\d+)?$/;
const dateForm = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * Leaves of the ready-made schemas: each may be null or left out, and then is null in the data. Amounts, quantities and
 * percentages are decimal strings, dates ISO text of day, month or year precision.
 */
export const leaf = {
  text: plain("text", "fuzzy"),
  name: plain("name", "fuzzy"),
  address: plain("address", "fuzzy"),
  identifier: plain("identifier", "exact-ci"),
  sentence: plain("sentence", "text"),
  email: plain("email", "exact-ci"),
  phone: plain("phone", "digits"),
  url: plain("url", "exact-ci"),
  iban: plain("iban", "exact-ci"),
  bic: plain("bic", "exact-ci"),
  vatId: plain("vat-id", "exact-ci"),
  gtin: plain("gtin", "digits"),
  time: plain("time", "exact"),
  currency: plain("currency", "exact-ci"),
  /** ISO 3166-1 alpha-2; documents print names, so it counts as derived. */
  country: (meta: LeafMeta): TextLeaf =>
    make(
      z.string(),
      { kind: "country", metric: "exact-ci", evidence: "derived", description: "ISO 3166-1 alpha-2 code" },
      meta,
    ),
  /** BCP 47. */
  language: (meta: LeafMeta): TextLeaf =>
    make(
      z.string(),
      { kind: "language", metric: "exact-ci", evidence: "derived", description: "BCP 47 tag, such as de" },
      meta,
    ),
  decimal: (meta: LeafMeta): TextLeaf =>
    make(z.string().regex(decimalForm), { kind: "decimal", metric: "decimal" }, meta),
  percent: (meta: LeafMeta): TextLeaf =>
    make(
      z.string().regex(decimalForm),
      { kind: "percent", metric: "decimal", description: "Percentage: 19 means 19 %" },
      meta,
    ),
  date: (meta: LeafMeta): TextLeaf =>
    make(z.string().regex(dateForm), { kind: "date", metric: "date" }, meta),
  integer: (meta: LeafMeta): z.ZodDefault<z.ZodNullable<z.ZodInt>> =>
    z
      .int()
      .nullable()
      .default(null)
      .meta({ kind: "integer", metric: "decimal", ...meta }),
  flag: (meta: LeafMeta): z.ZodDefault<z.ZodNullable<z.ZodBoolean>> =>
    z
      .boolean()
      .nullable()
      .default(null)
      .meta({ metric: "boolean", ...meta }),
  choice: <const TValues extends readonly [string, ...string[]]>(
    values: TValues,
    meta: LeafMeta,
  ): z.ZodDefault<z.ZodNullable<z.ZodEnum<{ [TValue in TValues[number]]: TValue }>>> =>
    z
      .enum(values)
      .nullable()
      .default(null)
      .meta({ metric: "enum", ...meta }),
  list: <TItem extends z.ZodType>(item: TItem, meta: LeafMeta = {}): z.ZodDefault<z.ZodArray<TItem>> =>
    z
      .array(item)
      .default([])
      .meta({ ...meta }),
  /** Plain texts of one kind, each of them printed. */
  texts: (kind: LeafKind, meta: LeafMeta): z.ZodDefault<z.ZodArray<z.ZodString>> =>
    z
      .array(z.string().meta({ kind }))
      .default([])
      .meta({ metric: "set", ...meta }),
} as const;
