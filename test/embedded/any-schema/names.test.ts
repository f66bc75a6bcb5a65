import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Example } from "./answer-example.ts";
import { answerExample } from "./answer-example.ts";

const examples: readonly Example[] = [
  {
    title: "dates as JavaScript dates",
    type: z.object({ startDate: z.date(), endDate: z.date().optional() }),
    text: `Start date: 3 March 2024
End date: 5 April 2024`,
    wanted: { startDate: "2024-03-03", endDate: "2024-04-05" },
  },
  {
    title: "prepositions as labels",
    type: z.object({
      from: z.string(),
      to: z.string(),
      departure: z.string(),
      flight: z.string(),
      seat: z.string(),
    }),
    text: `Boarding pass

Flight LH 123
From: Hamburg
To: Munich
Departure: 14:30
Seat: 12A`,
    wanted: { from: "Hamburg", to: "Munich", departure: "14:30", flight: "LH 123", seat: "12A" },
  },
  {
    title: "only a number within its limits",
    type: z.object({ score: z.number().min(0).max(10) }),
    text: `Score: 87
Score: 8.5`,
    wanted: { score: 8.5 },
  },
  {
    title: "a string that fits its pattern anywhere",
    type: z.object({
      code: z.string().regex(/^[A-Z]{3}-\d{4}$/),
      other: z
        .string()
        .regex(/^ZZ\d{6}$/)
        .optional(),
    }),
    text: `Code: none yet
Your booking ABC-1234 is confirmed`,
    wanted: { code: "ABC-1234" },
  },
  {
    title: "addresses of mail and web, and ids by their form",
    type: z.object({ email: z.email(), website: z.url().optional(), id: z.uuid() }),
    text: "Contact us at info@shop.example or see https://shop.example/help for 123e4567-e89b-42d3-a456-426614174000 today",
    wanted: {
      email: "info@shop.example",
      website: "https://shop.example/help",
      id: "123e4567-e89b-42d3-a456-426614174000",
    },
  },
  {
    title: "names without their type noun",
    type: z.object({
      hotelName: z.string().optional(),
      guestName: z.string(),
      checkIn: z.iso.date(),
      checkOut: z.iso.date(),
      nights: z.int(),
      roomType: z.string(),
      confirmationNumber: z.string(),
      totalPrice: z.number(),
      breakfastIncluded: z.boolean(),
    }),
    text: `Booking confirmation

Hotel: Seaview Inn
Guest name: Ann Lee
Check-in: 12 July 2024
Check-out: 15 July 2024
Nights: 3
Room type: Double room, sea view
Confirmation number: 88-2211
Total price: EUR 420.00
Breakfast included: Yes
`,
    wanted: {
      hotelName: "Seaview Inn",
      guestName: "Ann Lee",
      checkIn: "2024-07-12",
      checkOut: "2024-07-15",
      nights: 3,
      roomType: "Double room, sea view",
      confirmationNumber: "88-2211",
      totalPrice: 420,
      breakfastIncluded: true,
    },
  },
  {
    title: "umlauts written as two letters",
    type: z.object({
      zaehlernummer: z.string(),
      zaehlerstand: z.number(),
      ablesedatum: z.iso.date(),
      verbrauch: z.number(),
    }),
    text: `Ableseprotokoll

Zählernummer: 1ESY1160123456
Zählerstand: 12.345,6 kWh
Ablesedatum: 31.12.2023
Verbrauch: 2.310 kWh
`,
    wanted: {
      zaehlernummer: "1ESY1160123456",
      zaehlerstand: 12345.6,
      ablesedatum: "2023-12-31",
      verbrauch: 2310,
    },
  },
  {
    title: "names that end in a unit",
    type: z.object({
      length_cm: z.number(),
      width_cm: z.number(),
      weight_kg: z.number(),
      capacityLiters: z.number(),
    }),
    text: `Length: 120 cm
Width: 60 cm
Weight: 14.5 kg
Capacity: 75 l`,
    wanted: { length_cm: 120, width_cm: 60, weight_kg: 14.5, capacityLiters: 75 },
  },
  {
    title: "labels beside values without a colon",
    type: z.object({
      accountHolder: z.string(),
      accountNumber: z.string(),
      sortCode: z.string(),
      balance: z.number(),
    }),
    drawing: `
   Account holder        Ann Lee
   Account number        12345678
   Sort code             20-00-00
   Balance               £1,204.50
`,
    wanted: { accountHolder: "Ann Lee", accountNumber: "12345678", sortCode: "20-00-00", balance: 1204.5 },
  },
];

describe("values under names of their own", () => {
  it.each(examples)("are read from $title", async (example) => {
    expect(await answerExample(example)).toEqual(example.wanted);
  });
});
