import { splitName } from "../../values/split-name.ts";
import type { Entity } from "../entities/entity.ts";
import type { Target } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import type { Candidate } from "./candidate.ts";

interface Form {
  /** Tested against the words of a leaf's name in lower case. */
  readonly names: RegExp;
  readonly form: RegExp;
  readonly isNumber: boolean;
}

const measured = (names: string, units: string): Form => ({
  names: new RegExp(`^(?:(?:total|net|gross|current|vehicle|car) )?(?:${names})(?: (?:in )?\\S{1,4})?$`, "u"),
  form: new RegExp(String.raw`(?<![\p{L}\d.,])[-−]?\d[\d.,  ]*\s?(?:${units})(?![\p{L}\d/²³])`, "gu"),
  isNumber: true,
});

/** Things whose printed form tells them: numbers by their units, plates of cars by their groups. */
const forms: readonly Form[] = [
  measured("temperature|temperatur|température|temperatura", "°\\s?[CF]|℃|℉"),
  measured("km|kilometers|kilometres|mileage|odometer|kilometerstand|distance|kilometrage", "km|KM|mi|miles"),
  measured("weight|gewicht|poids|peso|kg", "kg|KG|g|lbs?"),
  measured("speed|geschwindigkeit|vitesse|velocidad", "km/h|mph|kn|m/s"),
  measured("energy|consumption|verbrauch|consommation|consumo|kwh", "kWh|MWh"),
  measured("power|leistung|puissance|potencia", "kW|PS|hp|W"),
  measured("area|fläche|surface|superficie", "m²|qm|sqm|ha|ft²|sq\\s?ft"),
  {
    names: /\b(?:plate|kennzeichen|immatriculation|matrícula|matricula|targa|kenteken)\b/u,
    form: /(?<![\p{L}\d-])(?:[A-ZÄÖÜ]{1,3}[-·][A-Z]{1,2} \d{1,4}[EH]?|[A-Z]{2}[- ]\d{3}[- ][A-Z]{2}|\d{4} [B-DF-HJ-NP-TV-Z]{3}|[A-Z]{2}\d{2} [A-Z]{3})(?![\p{L}\d-])/gu,
    isNumber: false,
  },
];

/** Values without a label whose form fits the leaf's name, where the document has only one of that form. */
export function findByForm(
  targets: readonly Target[],
  reading: Reading,
  entities: readonly (readonly Entity[])[],
): Candidate[] {
  return targets.flatMap((target) => {
    const { node } = target;
    const isNumber = node.valueType === "number" || node.valueType === "integer";
    if ((node.meta.aliases ?? []).length > 0 || !(isNumber || node.valueType === "string")) return [];
    const name = splitName(node.name).join(" ").toLowerCase();
    const form = forms.find((each) => each.names.test(name) && each.isNumber === isNumber);
    if (!form) return [];
    const found = reading.segments.flatMap((segment) =>
      [...segment.text.matchAll(form.form)].flatMap((match) => {
        const range = { segment, start: match.index, end: match.index + match[0].length };
        if (!form.isNumber) return [{ value: match[0], range }];
        const number = entities[segment.id]!.find(
          (entity) => entity.kind === "number" && entity.start < range.end && entity.end > range.start,
        );
        const whole = number?.others?.find((other) => !other.includes("."));
        const value = node.valueType === "integer" && number?.value.includes(".") ? whole : number?.value;
        return value === undefined ? [] : [{ value, range }];
      }),
    );
    const [first] = found;
    if (!first || new Set(found.map(({ value }) => value)).size > 1) return [];
    return [{ target, value: first.value, ranges: [first.range], score: 0.42, scores: { type: 0.42 } }];
  });
}
