// Any zod type is a schema: names and descriptions say what to look for.
import { extract } from "gleaner";
import { z } from "zod";

const parcel = z.object({
  trackingNumber: z.string(),
  weightKg: z.number().describe("Weight in kg"),
  deliveredOn: z.iso.date().describe("Date of delivery"),
  receiver: z.string().nullable(),
});

const note = {
  text: "Tracking number: TRK-88213\nWeight: 12.5 kg\nDate of delivery: 14 March 2025\n",
  name: "note.txt",
};
const { data, fields } = await extract(note, { schema: parcel });

console.log(`${data.trackingNumber}, ${data.weightKg} kg, delivered on ${data.deliveredOn}`);
console.log(`date printed as "${fields["/deliveredOn"]?.raw}", match ${fields["/deliveredOn"]?.match}`);
console.log(`receiver: ${fields["/receiver"]?.state}`);
