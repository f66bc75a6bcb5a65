import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerOf } from "../answer-of.ts";

const text = z.string().nullable();
const resume = z.object({
  name: text,
  email: text,
  location: text,
  work: z.array(z.object({ company: text, position: text, startDate: text, location: text })),
  education: z.array(z.object({ institution: text, degree: text, area: text })),
});

const beside = `
                          Mira Solberg
   Bergen, Norway   mira@solberg.example

   Education
   MSc   Coastal University, Marine Biology                           Bergen, Norway
         • Thesis on kelp                                             Sept 2011 – June 2013

   Experience
   Northern Aquarium, Research Assistant                              Oslo, Norway
      • Fed the seals every day                                       July 2013 – May 2016
      • Counted fish

   Fjord Foods, Quality Manager                                       Bergen, Norway
      • Kept the cold chain                                           June 2016 – present

   Skills
   Diving, statistics`;

const below = `
                          Mira Solberg
   Bergen, Norway   mira@solberg.example

   Experience
   Quality Manager                                                    Bergen, Norway
   Fjord Foods                                                        June 2016 – present
     • Kept the cold chain
   Research Assistant                                                 Oslo, Norway
   Northern Aquarium                                                  July 2013 – May 2016
     • Fed the seals every day

   Education
   Coastal University                                                 Bergen, Norway
   MSc in Marine Biology                                              Sept 2011 – June 2013`;

describe("posts and studies of a résumé", () => {
  it("are read with company and post on one line", async () => {
    const { json } = await answerOf(resume, beside);
    expect(json).toEqual({
      name: "Mira Solberg",
      email: "mira@solberg.example",
      location: "Bergen, Norway",
      work: [
        {
          company: "Northern Aquarium",
          position: "Research Assistant",
          startDate: "2013-07",
          location: "Oslo, Norway",
        },
        {
          company: "Fjord Foods",
          position: "Quality Manager",
          startDate: "2016-06",
          location: "Bergen, Norway",
        },
      ],
      education: [{ institution: "Coastal University", degree: "MSc", area: "Marine Biology" }],
    });
  });

  it("are read with the company below the post", async () => {
    const { json } = await answerOf(resume, below);
    expect(json).toMatchObject({
      work: [
        { company: "Fjord Foods", position: "Quality Manager" },
        { company: "Northern Aquarium", position: "Research Assistant" },
      ],
      education: [{ institution: "Coastal University", degree: "MSc", area: "Marine Biology" }],
    });
  });

  it("leave what a résumé does not say empty, and what is no résumé alone", async () => {
    const { json } = await answerOf(
      resume.extend({ summary: text, phone: text, languages: z.array(text), skills: z.array(text) }),
      beside,
    );
    expect(json).toMatchObject({
      summary: null,
      phone: null,
      languages: [],
      skills: ["Diving", "statistics"],
    });
    const letter = await answerOf(
      resume,
      "Dear Ms Solberg,\n\nyour education and experience have impressed us.",
    );
    expect(letter.json).toMatchObject({ work: [], education: [] });
  });

  it.each([
    [
      "Berufserfahrung\nBuchhalterin\nMolkerei Auental GmbH\n04/2018 – heute\n\nAusbildung\nAbitur\nGymnasium Auental\n2009 – 2012",
      "Buchhalterin",
      "Molkerei Auental GmbH",
      "2018-04",
    ],
    [
      "Esperienza lavorativa\nTecnico, Officina Bruni S.r.l.\nmarzo 2019 - oggi\n\nIstruzione\nLiceo Volta\nDiploma\n2010",
      "Tecnico",
      "Officina Bruni S.r.l.",
      "2019-03",
    ],
    [
      "Werkervaring\nsept 2020 – heden\nMonteur\nKoudetechniek Vos B.V.\n\nOpleiding\n2015 – 2019\nMBO\nHogeschool Lek",
      "Monteur",
      "Koudetechniek Vos B.V.",
      "2020-09",
    ],
  ])("are read under headings of other languages: %s", async (page, position, company, startDate) => {
    const { json } = await answerOf(resume, `Robin Vale\n\n${page}`);
    expect(json).toMatchObject({ name: "Robin Vale", work: [{ position, company, startDate }] });
  });
});
