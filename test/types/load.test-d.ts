import { expectTypeOf, it } from "vitest";
import { load } from "../../src/index.ts";
import type { LoadedDocument, OpenDocument } from "../../src/index.ts";
import type { LoadedEach } from "../../src/load-each.ts";

it("types what load gives as something that await using closes", async () => {
  await using opened = await load("plate.jpg");
  expectTypeOf(opened).toEqualTypeOf<LoadedDocument>();
  expectTypeOf(opened).toExtend<OpenDocument>();
  expectTypeOf<NonNullable<LoadedEach["document"]>>().toExtend<AsyncDisposable>();
});

it("asks no more of a document of one's own making than before", () => {
  expectTypeOf<Omit<LoadedDocument, typeof Symbol.asyncDispose>>().toExtend<OpenDocument>();
  expectTypeOf<OpenDocument>().not.toExtend<AsyncDisposable>();
  expectTypeOf(load).parameter(0).extract<OpenDocument>().toEqualTypeOf<OpenDocument>();
});
