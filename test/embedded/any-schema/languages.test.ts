import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "German, above values in columns",
    type: z.object({
      familienname: z.string(),
      vorname: z.string(),
      geburtsdatum: z.iso.date(),
      passnummer: z.string(),
      gueltigBis: z.iso.date(),
    }),
    drawing: `
   Familienname              Vorname
   SCHMIDT                   PETRA

   Geburtsdatum              Pass-Nr.
   23.04.1975                C01X0006H

   Gültig bis
   11.05.2032
`,
    wanted: {
      familienname: "SCHMIDT",
      vorname: "PETRA",
      geburtsdatum: "1975-04-23",
      passnummer: "C01X0006H",
      gueltigBis: "2032-05-11",
    },
  },
  {
    title: "Spanish, with a box",
    type: z.object({
      nombre: z.string(),
      apellidos: z.string(),
      telefono: z.string(),
      codigoPostal: z.string(),
      casado: z.boolean(),
    }),
    text: `Nombre: Ana
Apellidos: López Ruiz
Teléfono: 612 345 678
Código postal: 28013
Casado: ☒ Sí ☐ No
`,
    wanted: {
      nombre: "Ana",
      apellidos: "López Ruiz",
      telefono: "612 345 678",
      codigoPostal: "28013",
      casado: true,
    },
  },
  {
    title: "Spanish, with thousands of kilometres",
    type: z.object({ matricula: z.string(), kilometros: z.number(), marca: z.string(), color: z.string() }),
    text: `Ficha del vehículo
Matrícula: 1234 BCD
Kilómetros: 45.300
Marca: Seat
Color: rojo
`,
    wanted: { matricula: "1234 BCD", kilometros: 45300, marca: "Seat", color: "rojo" },
  },
];

describe("labels of other languages", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
