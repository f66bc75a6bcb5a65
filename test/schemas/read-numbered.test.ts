import { describe, expect, it } from "vitest";
import { readNumbered } from "../../schemas/id-document/read-numbered.ts";
import { plainText } from "../../src/layout/plain-text.ts";

const licence = `RIJBEWIJS
1. VAN DER MEER
2. Sanne
3. 09.07.1988 Lekstad
4a. 14.03.2022 4c. Gemeente Lekstad
4b 13.03.2032
5. 4512098733
9. AM B`;

describe("readNumbered", () => {
  it("reads the numbered fields of a licence, several on a line, with the words behind each", () => {
    const page = plainText(licence, 0);
    const read = readNumbered(page);
    expect(read?.values).toEqual({
      surname: "VAN DER MEER",
      givenNames: "Sanne",
      dateOfBirth: "1988-07-09",
      placeOfBirth: "Lekstad",
      dateOfIssue: "2022-03-14",
      issuingAuthority: "Gemeente Lekstad",
      dateOfExpiry: "2032-03-13",
      documentNumber: "4512098733",
    });
    const evidence = read?.evidence["/issuingAuthority"];
    const indices = evidence?.words?.[0]?.indices ?? [];
    expect(indices.map((index) => page.words[index]?.text)).toEqual(["Gemeente", "Lekstad"]);
  });

  it.each([
    ["a numbered list", "1. Wash\n2. Dry\n3. Fold\n4. Iron\n5. Hang"],
    ["a list of dates", "1. 01.02.2024\n2. 03.04.2024\n3. 05.06.2024"],
    ["a letter", "Dear Sanne, see you on 09.07.2024."],
  ])("is nothing for %s", (_, text) => {
    expect(readNumbered(plainText(text, 0))).toBeUndefined();
  });
});
