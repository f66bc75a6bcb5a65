import type { ReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { expectTypeOf, it } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { z as z3 } from "zod3";
import { invoice, receipt } from "../../schemas/index.ts";
import { defineSchema, extract, extractStream, resolveSchema } from "../../src/index.ts";
import type { Extraction, ExtractionEvent, ExtractOptions, Schema, Source } from "../../src/index.ts";

const source = "plate.jpg";

it("types the data of a zod 4 type as its output", async () => {
  const schema = z.object({
    plate: z.string(),
    km: z.number().int().nullable(),
    seen: z.iso.date().transform((text) => new Date(text)),
    shade: z.enum(["red", "blue"]).default("red"),
    note: z.string().optional(),
  });
  const { data } = await extract(source, { schema });
  expectTypeOf(data).toEqualTypeOf<{
    plate: string;
    km: number | null;
    seen: Date;
    shade: "red" | "blue";
    note?: string | undefined;
  }>();
});

it("types a list at the root, zod mini, and zod 3", async () => {
  const list = await extract(source, { schema: z.array(z.object({ n: z.number() })) });
  expectTypeOf(list.data).toEqualTypeOf<{ n: number }[]>();
  const small = await extract(source, { schema: mini.object({ plate: mini.optional(mini.string()) }) });
  expectTypeOf(small.data).toEqualTypeOf<{ plate?: string | undefined }>();
  const third = await extract(source, {
    schema: z3.object({ plate: z3.string(), km: z3.string().transform(Number) }),
  });
  expectTypeOf(third.data).toEqualTypeOf<{ plate: string; km: number }>();
});

it("types the data of a defined schema and of the ready-made ones", async () => {
  const plate = defineSchema({
    name: "plate",
    version: "1",
    title: "A plate",
    type: z.object({ plate: z.string().nullable() }),
  });
  const own = await extract(source, { schema: plate });
  expectTypeOf(own.data).toEqualTypeOf<{ plate: string | null }>();
  const bill = await extract(source, { schema: invoice });
  expectTypeOf(bill.data.invoiceNumber).toEqualTypeOf<string | null>();
  expectTypeOf(bill.data.totals.grossTotal).toEqualTypeOf<string | null>();
  expectTypeOf(bill.data.lines[0]?.netAmount).toEqualTypeOf<string | null | undefined>();
  const slip = await extract(source, { schema: receipt });
  expectTypeOf(slip.data).not.toBeAny();
  expectTypeOf(slip.data).not.toBeUnknown();
  const resolved = await resolveSchema(plate);
  expectTypeOf((await extract(source, { schema: resolved })).data).toEqualTypeOf<{ plate: string | null }>();
});

it("leaves the data of a JSON Schema unknown, as nobody can say what it holds", async () => {
  const { data } = await extract(source, {
    schema: { type: "object", properties: { plate: { type: "string" } } },
  });
  expectTypeOf(data).toBeUnknown();
  const some: Schema = await resolveSchema<unknown>({ type: "object" });
  expectTypeOf((await extract(source, { schema: some })).data).toBeUnknown();
});

it("types the events and the result of a stream alike", () => {
  const schema = z.object({ plate: z.string() });
  const stream = extractStream(source, { schema });
  expectTypeOf(stream.result).toEqualTypeOf<Promise<Extraction<{ plate: string }>>>();
  expectTypeOf(stream).toExtend<AsyncIterable<ExtractionEvent<{ plate: string }>>>();
});

it("asks for a schema, and refuses options that nobody reads", () => {
  expectTypeOf<{ model: "embedded" }>().not.toExtend<ExtractOptions>();
  // @ts-expect-error no option has this name
  const wrong: ExtractOptions = { schema: z.string(), modle: "embedded" };
  expectTypeOf(wrong).toExtend<object>();
});

it("takes streams of both worlds without their types", () => {
  expectTypeOf<Readable>().toExtend<Source>();
  expectTypeOf<ReadStream>().toExtend<Source>();
  expectTypeOf<ReadableStream<Uint8Array>>().toExtend<Source>();
  expectTypeOf<File>().toExtend<Source>();
  expectTypeOf<readonly [string, URL]>().toExtend<Source>();
  expectTypeOf<number>().not.toExtend<Source>();
});
