import { describe, expect, it } from "vitest";
import { resume } from "../../../schemas/index.ts";
import { extract } from "../../../src/extract.ts";

describe("a post with its employer and town on one line", () => {
  it.each<[string, string, string | null, string]>([
    ["Art Director – Studio Kaolin, Lyon", "Studio Kaolin", "Lyon", "Art Director"],
    ["Data Engineer, Oakmere Retail plc, Leeds", "Oakmere Retail plc", "Leeds", "Data Engineer"],
    ["Data Engineer, Kestrel Insurance, Manchester", "Kestrel Insurance", "Manchester", "Data Engineer"],
    ["Data Engineer, Kestrel, Inc.", "Kestrel, Inc.", null, "Data Engineer"],
    ["Graphic Designer | Studio Blue, Limoges", "Studio Blue", "Limoges", "Graphic Designer"],
  ])("names the employer: %s", async (head, name, location, position) => {
    const text = `Jane Miller
jane.miller@example.com

EXPERIENCE
${head}
January 2020 - Present
National campaigns of the brand

EDUCATION
University of Leeds, 2011 - 2014
`;
    const { data } = await extract({ text, name: "resume.txt" }, { schema: resume });
    expect(data.work).toMatchObject([{ name, position, location }]);
  });

  it("keeps a town with its country as the place", async () => {
    const text = `Jane Miller
jane.miller@example.com

EXPERIENCE
Graphic Designer – Lyon, France
Studio Kaolin
January 2020 - Present

EDUCATION
University of Leeds, 2011 - 2014
`;
    const { data } = await extract({ text, name: "resume.txt" }, { schema: resume });
    expect(data.work).toMatchObject([{ name: "Studio Kaolin", location: "Lyon, France" }]);
  });

  it("names the employer with its legal form below the post where the period stands first", async () => {
    const text = `Jonas Petersen
j.petersen@mail.example

Berufserfahrung
04/2019 – heute       Projektleiter
                      Hansa Windkraft GmbH, Hamburg
                      Planung von Windparks

Ausbildung
2009 – 2014           Universität Hamburg
`;
    const { data } = await extract({ text, name: "resume.txt" }, { schema: resume });
    expect(data.work[0]).toMatchObject({ name: "Hansa Windkraft GmbH", position: "Projektleiter" });
  });
});
