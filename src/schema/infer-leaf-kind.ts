import type { LeafKind } from "../document/leaf-meta.ts";

interface LeafTraits {
  readonly name: string;
  readonly type: string;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly description?: string | undefined;
}

const formats: Readonly<Record<string, LeafKind>> = {
  date: "date",
  "date-time": "datetime",
  time: "time",
  email: "email",
  "idn-email": "email",
  uri: "url",
  url: "url",
  iri: "url",
  hostname: "url",
  uuid: "identifier",
};

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words of names, most telling first: the last word of a name is its noun, so it is asked first. */
const nouns: readonly (readonly [ReadonlySet<string>, LeafKind])[] = [
  [
    list(
      "range type status description comment note remark reason title subject category kind role department class " +
        "method mode colour color brand model details",
    ),
    "text",
  ],
  [list("email mail courriel correo"), "email"],
  [list("iban"), "iban"],
  [list("bic swift"), "bic"],
  [list("gtin ean upc gln"), "gtin"],
  [list("url website site web link homepage"), "url"],
  [list("phone telephone tel telefon fax mobile telefono"), "phone"],
  [list("date datum fecha dob day deadline"), "date"],
  [list("timestamp datetime"), "datetime"],
  [list("time uhrzeit heure hora ora"), "time"],
  [list("currency waehrung wahrung devise moneda valuta"), "currency"],
  [list("country land pays pais paese nationality"), "country"],
  [list("language sprache langue idioma lingua"), "language"],
  [list("percent percentage rate satz taux tasa aliquota prozent"), "percent"],
  [list("address adresse anschrift direccion indirizzo"), "address"],
  [list("summary abstract conclusion rationale reasoning"), "sentence"],
  [
    list(
      "total subtotal amount price sum cost fee balance tax vat net gross discount tip charge value salary payment " +
        "betrag summe preis gesamt montant prix importe precio importo prezzo totale quantity qty menge anzahl " +
        "quantite cantidad quantita weight height width length distance mileage km kg",
    ),
    "decimal",
  ],
  [
    list(
      "number no nr num nummer numero id identifier code ref reference sku serial vin plate zip zipcode postcode " +
        "postal account registration license licence",
    ),
    "identifier",
  ],
  [
    list(
      "name company vendor seller supplier buyer customer merchant store person author employer client nom nombre " +
        "holder owner driver patient student guest teacher doctor contact recipient sender passenger employee tenant " +
        "landlord agent beneficiary applicant member " +
        "nome firma lieferant kunde city town",
    ),
    "name",
  ],
];

const split = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");

function byWords(words: readonly string[]): LeafKind | undefined {
  const joined = words.join(" ");
  if (/\b(vat|tva|ust|iva|mwst) ?(id|no|nr|number|identifier|num|nummer|numero|idnr)\b/.test(joined))
    return "vat-id";
  if (/\b(date of|born|issued|signed|due|expires?|valid) ?(on|by|birth|at|from|until)?$/.test(joined))
    return "date";
  if (/\be ?mail address$/.test(joined)) return "email";
  if (/\b(web|internet|site) address$/.test(joined)) return "url";
  for (const word of words.toReversed()) {
    const noun = nouns.find(
      ([names]) => names.has(word) || (word.endsWith("s") && names.has(word.slice(0, -1))),
    );
    if (noun) return noun[1];
  }
  return undefined;
}

/** What a leaf stands for, from its format, name, pattern and description; `text` where nothing tells. */
export function inferLeafKind(traits: LeafTraits): LeafKind {
  const named = byWords(split(traits.name));
  if (traits.type === "integer") return named === "percent" || named === "decimal" ? named : "integer";
  if (traits.type === "number") return named === "percent" ? "percent" : "decimal";
  if (traits.type !== "string") return "text";
  const formatted = traits.format === undefined ? undefined : formats[traits.format];
  if (formatted) return formatted;
  if (traits.pattern && /^\^?\(?-?\??\\d\+?[^A-Za-z]*\\\.\\d/.test(traits.pattern)) return "decimal";
  if (traits.pattern && /\\d\{4\}-\\d\{2\}/.test(traits.pattern)) return "date";
  return named ?? byWords(split((traits.description ?? "").split(/[.,;:(]/)[0] ?? "").slice(0, 8)) ?? "text";
}
