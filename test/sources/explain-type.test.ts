import { describe, expect, it } from "vitest";
import { explainType } from "../../src/sources/explain-type.ts";

describe("the error for a file that no format opens", () => {
  it.each([
    [undefined, "text/csv", "claims to be text/csv, but its content is no text", "UTF-8"],
    [undefined, "application/x-unheard-of", "nothing opens application/x-unheard-of", "PDF"],
    [
      undefined,
      "application/pkcs7-mime",
      "nothing opens application/pkcs7-mime",
      "mail program that has its key",
    ],
    ["application/msword", "application/msword", "it is application/msword, which no format opens", ".docx"],
  ])("says of %s that claims to be %s what is wrong and what to do", (detected, claimed, seen, hint) => {
    const error = explainType("a.bin", detected, claimed);
    expect([error.code, error.message]).toEqual(["input.unsupported-type", expect.stringContaining(seen)]);
    expect(error.hint).toContain(hint);
  });
});
