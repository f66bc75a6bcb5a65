import { describe, expect, it } from "vitest";
import { resume } from "../../../schemas/index.ts";
import { extract } from "../../../src/extract.ts";

async function work(posts: string): Promise<unknown> {
  const text = `Jane Miller
jane.miller@example.com

EXPERIENCE
${posts}
EDUCATION
University of Leeds, 2011 - 2014
`;
  const { data } = await extract({ text, name: "resume.txt" }, { schema: resume });
  return data.work;
}

describe("a post right after the points of the one before", () => {
  it("begins above its period", async () => {
    expect(
      await work(`Senior Engineer, Acme Ltd                 Jan 2020 - Present
- Built the billing system
- Led a team of five people who did
  many things
Junior Developer | Gamma GmbH
2014 - 2016
- Mended what broke
`),
    ).toMatchObject([
      {
        name: "Acme Ltd",
        highlights: ["Built the billing system", "Led a team of five people who did many things"],
      },
      {
        name: "Gamma GmbH",
        position: "Junior Developer",
        startDate: "2014",
        highlights: ["Mended what broke"],
      },
    ]);
  });

  it("begins without a period where it names a position and who gave it", async () => {
    expect(
      await work(`Mar 2016 - Dec 2019
Engineer, Beta Inc
- Wrote the importer
Consultant, Delta Corp
- Advised on prices
`),
    ).toMatchObject([
      { name: "Beta Inc", highlights: ["Wrote the importer"] },
      { name: "Delta Corp", position: "Consultant", highlights: ["Advised on prices"] },
    ]);
  });

  it("is no rest of a point that ran out of room", async () => {
    expect(
      await work(`Engineer, Beta Inc                                        2016 - 2019
- Wrote the importer for all of the offices in Northern Europe, and
Berlin, Vienna
- Advised on prices
`),
    ).toMatchObject([
      {
        name: "Beta Inc",
        highlights: [
          "Wrote the importer for all of the offices in Northern Europe, and Berlin, Vienna",
          "Advised on prices",
        ],
      },
    ]);
  });
});

it("leaves a résumé of which only an address was read unverified", async () => {
  const text = "Curriculum\n\njane.miller@example.com\n";
  const { verdict, verdictReasons } = await extract({ text, name: "resume.txt" }, { schema: resume });
  expect(verdict).toBe("unverified");
  expect(verdictReasons.map(({ code }) => code)).toContain("essential-missing");
});
