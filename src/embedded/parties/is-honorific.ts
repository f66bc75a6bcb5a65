/** Words that address whom the next line names, without points, brackets and strokes. */
const honorifics: ReadonlySet<string> = new Set(
  (
    "an herr herrn frau firma familie fam eheleute " +
    "to mr mrs ms messrs " +
    "à m mm mme mlle monsieur madame messieurs mademoiselle " +
    "sr sra sres srs señor señora señores " +
    "sig sigg sigra signor signora egr egregio gentma gentmo gentile spett spettle spettli spettabile " +
    "exmo exma exmos exmas senhor senhora senhores " +
    "dhr mevr heer mevrouw sayın sayin szp szanowni vážený vážená"
  ).split(" "),
);
/** Words that only stand beside them. */
const beside: ReadonlySet<string> = new Set(
  "die den das de le li la ditta società państwo dott dottssa ing avv dr geom arch rag dra".split(" "),
);
const mostWords = 4;

/** True for a line that only addresses whom the next line names ("Herrn", "Firma", "Mme", "Spett.le Ditta"). */
export function isHonorific(line: string): boolean {
  const words = line
    .trim()
    .split(/\s+/u)
    .map((word) =>
      word
        .toLowerCase()
        .normalize("NFC")
        .replaceAll(/[.,:()/]/gu, ""),
    )
    .filter((word) => word !== "");
  return (
    words.length <= mostWords &&
    words.some((word) => honorifics.has(word)) &&
    words.every((word) => honorifics.has(word) || beside.has(word))
  );
}
