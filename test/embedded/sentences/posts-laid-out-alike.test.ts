import { describe, expect, it } from "vitest";
import { resume } from "../../../schemas/index.ts";
import { extract } from "../../../src/extract.ts";

const head = "Jane Miller\njane.miller@example.com\n\n";
const tail = "\n\nEDUCATION\nUniversity of Leeds, 2011 - 2014\n";

async function read(text: string): Promise<Awaited<ReturnType<typeof extract<typeof resume>>>> {
  return await extract({ text, name: "resume.txt" }, { schema: resume });
}

describe("posts of one section", () => {
  it("are laid out alike: a post without a known word stands where the others have theirs", async () => {
    const { data, verdict } = await read(
      `${head}EXPERIENCE
Art Director – Studio Kaolin, Lyon
January 2020 - Present
National campaigns of the brand
Illustratrice – Atelier Sud, Nantes
May 2016 - December 2019
Books for children${tail}`,
    );
    expect(data.work).toMatchObject([
      { position: "Art Director", name: "Studio Kaolin" },
      { position: "Illustratrice", name: "Atelier Sud", location: "Nantes" },
    ]);
    expect(verdict).toBe("verified");
  });

  it("leave a company behind its town and state", async () => {
    const { data } = await read(
      `${head}EXPERIENCE
Mesa Family Dental, Albuquerque, NM    June 2020 - Present
Dental Hygienist
Rio Grande Orthodontics, Rio Rancho, NM    Aug 2016 - May 2020
Dental Assistant${tail}`,
    );
    expect(data.work).toMatchObject([
      { name: "Mesa Family Dental", position: "Dental Hygienist", location: "Albuquerque, NM" },
      { name: "Rio Grande Orthodontics", position: "Dental Assistant" },
    ]);
  });

  it("are doubtful where one name stands for company or post and nothing says which", async () => {
    const { fields, verdict } = await read(
      `${head}EXPERIENCE\nFlagstone\nJanuary 2020 - Present\nNational campaigns of the brand.${tail}`,
    );
    expect(fields["/work/0/name"]).toMatchObject({ match: "ambiguous" });
    expect(verdict).toBe("unverified");
  });
});

describe("the person of a résumé", () => {
  it("is no school", async () => {
    const { data, verdict } = await read(
      `Evansville, IN
(812) 555-0188

EDUCATION
Ivy Tech Community College
A.A.S. Heating, 2009 - 2011

SKILLS
Plumbing`,
    );
    expect(data.basics.name).toBeNull();
    expect(verdict).toBe("unverified");
  });

  it.each([
    ["another name of the same size", "Jane Miller\nNorthern Light\nLeeds, UK", "ambiguous"],
    [
      "another name and a mail address of one of them",
      "Jane Miller\nNorthern Light\njmiller@example.com",
      "exact",
    ],
    ["no other name", "Jane Miller\nLeeds, UK\n0113 555 01 02", "exact"],
  ])("beside %s", async (_, lines, match) => {
    const { fields } = await read(`${lines}\n\nEXPERIENCE\nDesigner, Kestrel Ltd\n2015 - 2020${tail}`);
    expect(fields["/basics/name"]).toMatchObject({ raw: "Jane Miller", match });
  });
});
