import { GleanerError } from "../../src/errors/gleaner-error.ts";
import type { BytesFormat } from "../../src/ports/format.ts";

/** A format that does to its process what the name of the file says. */
const badFormat: BytesFormat = {
  id: "../../test/support/bad-format",
  mediaTypes: [],
  aloneFrom: 0,
  async open({ name }) {
    if (name === "endless") for (;;);
    const held: string[][] = [];
    if (name === "greedy") for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => `${index}`));
    if (name === "ending") process.exit(3);
    if (name === "failing") throw new RangeError("a fault of a library");
    throw new GleanerError("input.encrypted", {
      what: "Cannot read a: b",
      seen: "it is locked: by a password. Or more",
      hint: "Pass it. Or save it without.",
      where: { source: name },
    });
  },
};
export default badFormat;
