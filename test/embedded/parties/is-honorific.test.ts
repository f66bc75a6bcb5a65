import { describe, expect, it } from "vitest";
import { isHonorific } from "../../../src/embedded/parties/is-honorific.ts";

describe("a line that addresses whom the next line names", () => {
  it.each(["Herrn", "An die", "Firma", "Mme", "To:", "Spett.le", "Spett. le Ditta", "Egr. Sig."])(
    "is %s",
    (line) => expect(isHonorific(line)).toBe(true),
  );
  it.each(["Exmo(s). Sr(s).", "Exmos. Srs.", "Gent.ma Sig.ra", "SAYIN", "Sres.", "Messrs."])(
    "is %s as well",
    (line) => expect(isHonorific(line)).toBe(true),
  );
  it.each(["Frau Müller", "Spett.le Costruzioni Valsusa S.r.l.", "Panorama", "La", "Mario Rossi", ""])(
    "is not %s",
    (line) => expect(isHonorific(line)).toBe(false),
  );
});
