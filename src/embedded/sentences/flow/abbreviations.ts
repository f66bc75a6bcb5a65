/** Words that end in a dot without ending a sentence (English, German, French, Spanish, Italian), folded to lower case. */
const words =
  "r rr ss mr mrs ms dr prof hon st no nos nr art arts sec secs para paras cl cls sch ch vol pp p fig ex exh dept div ed eds rev cf viz vs v et al seq ibid approx " +
  "inc ltd co corp llc plc bros jr sr esq attn addl govt ref crl civ sup " +
  "abs ziff bzw ggf usw vgl geb str hr fr bspw evtl inkl zzgl sog lit " +
  "mme mlle mm me cie ste chap al " +
  "sra srta dña núm num pág art apdo ltda cía " +
  "sig sigg dott avv ing spett pag lett comma " +
  "jan feb mar apr jun jul aug sep sept oct nov dec rs";

const known = new Set(words.split(" "));

/** Whether the dot at the end of a word belongs to the word: `No.`, `J.`, `U.S.`, `z.B.`. */
export function isAbbreviation(word: string): boolean {
  const bare = word
    .replace(/^["“'‘([]+/u, "")
    .replace(/^\p{L}{1,4}['’](?=\p{L})/u, "")
    .replace(/\.$/u, "");
  if (/^\p{Lu}$/u.test(bare) || /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(bare)) return true;
  return known.has(bare.toLowerCase());
}
