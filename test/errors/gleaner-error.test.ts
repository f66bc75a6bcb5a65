import { describe, expect, it } from "vitest";
import { GleanerError } from "../../src/errors/gleaner-error.ts";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { toGleanerError } from "../../src/faces/cli/to-gleaner-error.ts";
import { extract } from "../../src/extract.ts";
import { createFakeModel } from "../../src/testing/index.ts";
import { miniInvoice } from "../support/mini-invoice.ts";

const secret = "PRINTED-SECRET-7781";
const details = { what: "Cannot read a.pdf", seen: "it is encrypted", hint: "Pass its password." };

async function failWith(answer: unknown): Promise<GleanerError> {
  const model = createFakeModel({ answers: () => answer as string });
  const work = extract({ text: `Number ${secret}` }, { schema: miniInvoice.schema, model, attempts: 2 });
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isGleanerError(error)) return error;
  throw new Error("it did not fail with an error of ours");
}

describe("GleanerError", () => {
  it("says what failed, what was seen and what to do", () => {
    const error = new GleanerError("input.encrypted", { ...details, where: { source: "a.pdf" } });
    expect(error.message).toBe("Cannot read a.pdf: it is encrypted. Pass its password.");
    expect(error.toJSON()).toEqual({
      code: "input.encrypted",
      message: error.message,
      where: { source: "a.pdf" },
      hint: "Pass its password.",
      retryable: false,
    });
  });

  it("is known by its mark, also from another copy of the package, and by its code", () => {
    const other = { [Symbol.for("gleaner.error")]: true, code: "input.empty" };
    expect(isGleanerError(other, "input.empty")).toBe(true);
    expect(isGleanerError(other, "input.corrupt")).toBe(false);
    expect(isGleanerError(new Error("input.empty"))).toBe(false);
  });

  it.each([
    ["wrong values", { number: secret, date: secret, net: [secret], tax: "1", gross: "2", note: 7 }],
    ["no JSON", `I saw ${secret}.`],
    ["a list in the place of an object", [secret]],
  ])("keeps document text and answers out of its JSON where a model gives %s", async (_, answer) => {
    const error = await failWith(answer);
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(error.message).not.toContain(secret);
    expect(error.attempts).toHaveLength(2);
    expect(error.usage?.calls).toBe(2);
    expect(error.toJSON()).not.toHaveProperty("partial");
    expect(error.toJSON()).not.toHaveProperty("cause");
  });

  it("makes a bug of what is thrown by accident, without its text", () => {
    const error = toGleanerError(new TypeError(`cannot read ${secret}`));
    expect(error.code).toBe("internal.bug");
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(error.cause).toBeInstanceOf(TypeError);
  });
});
