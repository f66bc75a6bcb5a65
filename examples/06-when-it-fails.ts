// Errors have a code, a sentence and a hint; what was read or paid for until then hangs on them.
import { extract, isGleanerError } from "gleaner";
import { invoice } from "gleaner/schemas";
import { z } from "zod";

const files = new URL("../fixtures/files/", import.meta.url);

for (const name of ["no-such-file.pdf", "pdf-encrypted/locked.pdf", "noise/noise.bin"]) {
  try {
    await extract(new URL(name, files), { schema: invoice });
  } catch (error) {
    if (!isGleanerError(error)) throw error;
    console.log(`${error.code}: ${error.hint}`);
  }
}

try {
  await extract(
    { text: "Plate: HH-AB 123\n" },
    { schema: z.object({ plate: z.string(), mileage: z.number() }) },
  );
} catch (error) {
  if (!isGleanerError(error, "output.schema-mismatch")) throw error;
  console.log(`${error.code}: ${error.issues?.map((issue) => issue.pointer).join(", ")}`);
  console.log("what was found all the same:", error.partial?.data);
}
