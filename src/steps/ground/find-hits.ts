import { printedForm } from "./printed-form.ts";
import { buildVocabulary, type Vocabulary } from "./build-vocabulary.ts";
import { shortestDecimal } from "./shortest-decimal.ts";
import { makeRun } from "./make-run.ts";
import type { LeafNode } from "../../document/schema-node.ts";
import type { Conventions } from "./conventions.ts";
import { createBareDayFinder } from "./create-bare-day-finder.ts";
import { buildDateIndex, type DateIndex } from "./date-index.ts";
import { findFuzzy } from "./find-fuzzy.ts";
import { findSplit } from "./find-split.ts";
import { findText } from "./find-text.ts";
import { type Hit } from "./hit.ts";
import { listSigns } from "./list-signs.ts";
import { NumberIndex } from "./number-index.ts";
import type { WordIndex } from "./word-index.ts";

const codeKinds: ReadonlySet<string> = new Set(["identifier", "phone", "iban", "bic", "vat-id", "gtin"]);
const numberKinds: ReadonlySet<string> = new Set(["decimal", "integer", "percent"]);
/** Of more leaves many say the same. */
const fewLeaves = 100;
const isUnsure = ({ match }: Hit): boolean => match === "fuzzy";
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** Finds every place that says a value; indexes and answers are made once a document. */
export class HitFinder {
  readonly #index: WordIndex;
  readonly #conventions: Conventions;
  /** By kind of leaf, then by value. */
  readonly #found: Map<LeafNode["kind"], Map<string | number, readonly Hit[]>> | undefined;
  #numbers: NumberIndex | undefined;
  #dates: DateIndex | undefined;
  #bareDays: ((iso: string) => readonly Hit[]) | undefined;
  #vocabulary: Vocabulary | undefined;

  /** For so many leaves. */
  constructor(index: WordIndex, conventions: Conventions, leafCount: number) {
    this.#index = index;
    this.#conventions = conventions;
    this.#found = leafCount > fewLeaves ? new Map() : undefined;
  }

  /** Places of a value, surest matches among them; fuzzy ones only where there is nothing better. */
  find(value: string | number, node: LeafNode): readonly Hit[] {
    if (!this.#found) return this.#search(value, node);
    const ofKind = this.#found.get(node.kind) ?? new Map<string | number, readonly Hit[]>();
    const known = ofKind.get(value);
    if (known) return known;
    const hits = this.#search(value, node);
    this.#found.set(node.kind, ofKind.set(value, hits));
    return hits;
  }

  #search(value: string | number, node: LeafNode): readonly Hit[] {
    const text = typeof value === "number" ? String(value) : value.trim();
    if (text === "" || this.#index.wordCount === 0) return [];
    const isNumber = typeof value === "number" || numberKinds.has(node.kind);
    if (isNumber && plainNumber.test(text)) return this.#findNumber(text);
    if (node.kind === "date" || node.kind === "datetime") {
      const hits = this.#findDate(text);
      if (hits.length > 0) return hits;
    }
    if (node.kind === "time") return this.#findTime(text);
    const direct = this.#findDirect(text, node);
    if (direct.length > 0) return direct;
    // A number that a schema calls text is still printed as a number: "14674.51" as 14.674,51.
    const counted = node.kind === "text" && plainNumber.test(text) ? this.#findNumber(text) : [];
    if (counted.length > 0) return counted;
    const split = this.#levels.flatMap((level) => findSplit(this.#index, text, level));
    if (split.length > 0) return split;
    this.#vocabulary ??= buildVocabulary(this.#index);
    return findFuzzy(this.#index, this.#vocabulary, text);
  }

  get #levels(): readonly ("normalized" | "ocr")[] {
    return this.#index.hasOcr ? ["normalized", "ocr"] : ["normalized"];
  }

  #findDirect(text: string, node: LeafNode): readonly Hit[] {
    const signs = listSigns(text, node.kind);
    if (signs.length > 0) {
      const printed = findText(this.#index, text, "normalized").filter(
        ({ match }) => match === "exact" || text.length > 3,
      );
      const others = signs.flatMap((sign) =>
        findText(this.#index, sign, "normalized").filter((hit) => sign.length > 3 || hit.match === "exact"),
      );
      return [
        ...printed,
        ...others.map((hit): Hit => ({ ...hit, match: "normalized", quality: hit.quality * 0.95 })),
      ];
    }
    for (const level of this.#levels) {
      const hits = findText(this.#index, text, level);
      if (hits.length > 0) return node.kind === "identifier" ? hits.map(wholeOnly) : hits;
    }
    for (const variant of listVariants(text)) {
      const isSpelt = variant.length > text.length;
      const hits = findText(this.#index, variant, "normalized").filter(
        ({ runs }) => isSpelt || /[äöüåø]/iu.test(printedForm(this.#index, runs).normalize("NFC")),
      );
      if (hits.length > 0)
        return hits.map((hit): Hit => ({ ...hit, match: "normalized", quality: hit.quality * 0.95 }));
    }
    const bare = node.kind === "url" ? text.replace(/^[a-z]+:\/\//iu, "").replace(/\/$/, "") : text;
    if (bare !== text)
      return findText(this.#index, bare, "normalized").map((hit): Hit => ({ ...hit, match: "normalized" }));
    if (!codeKinds.has(node.kind)) return [];
    return findText(this.#index, text, "signs").map((hit): Hit => ({
      ...hit,
      match: "normalized",
      quality: hit.quality * 0.95,
    }));
  }

  #findNumber(text: string): readonly Hit[] {
    this.#numbers ??= new NumberIndex(this.#index, this.#conventions);
    const hits = this.#numbers.get(shortestDecimal(text), text);
    if (!hits.some(isUnsure)) return hits;
    const sure = hits.filter((hit) => !isUnsure(hit));
    return sure.length > 0 ? sure : hits;
  }

  #findDate(text: string): readonly Hit[] {
    this.#dates ??= buildDateIndex(this.#index, this.#conventions);
    const [, day = text, time] = /^(\d{4}(?:-\d{2}){0,2})(?:[T ](\d{2}:\d{2}))?/.exec(text) ?? [];
    const whole = this.#dates.get(day);
    const hits = whole.length > 0 ? whole : this.#findBareDay(this.#dates, day);
    if (time === undefined) return hits;
    // The time of day stands beside the date, or the date alone proves only half of the value.
    return hits.map((hit): Hit => {
      const [run] = hit.runs;
      const page = this.#index.pages[run.page]?.text ?? "";
      const [hour = "", minute = ""] = time.split(":");
      const twelve = String(Number(hour) % 12 || 12);
      const around = new RegExp(`(?<!\\d)(?:${hour}|0?${Number(hour)}|0?${twelve})[:.h]${minute}`).exec(
        page.slice(run.end, run.end + 40),
      );
      const end = around ? run.end + around.index + around[0].length : run.end;
      const whole = around ? makeRun(this.#index, run.page, run.start, end) : undefined;
      return whole ? { ...hit, match: "date", runs: [whole] } : { ...hit, match: "fuzzy", quality: 0.7 };
    });
  }

  #findBareDay(whole: DateIndex, day: string): readonly Hit[] {
    this.#bareDays ??= createBareDayFinder(this.#index, this.#conventions, whole);
    return this.#bareDays(day);
  }

  #findTime(text: string): readonly Hit[] {
    const [, hour, minute, second] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? [];
    if (hour === undefined || minute === undefined) return findText(this.#index, text, "normalized");
    const twelve = String(Number(hour) % 12 || 12);
    const hours = [hour, hour.replace(/^0/, ""), twelve, twelve.padStart(2, "0")];
    const forms = [
      ...new Set([
        text,
        ...hours.flatMap((each) => (second === undefined ? [] : [`${each}:${minute}:${second}`])),
        ...hours.flatMap((each) => [`${each}:${minute}`, `${each}h${minute}`, `${each}.${minute}`]),
      ]),
    ];
    for (const form of forms) {
      const hits = findText(this.#index, form, "normalized");
      if (hits.length > 0)
        return form === text ? hits : hits.map((hit): Hit => ({ ...hit, match: "normalized" }));
    }
    return [];
  }
}

/** The other way to write German and Scandinavian letters: `Mueller` for `Müller`, `Aarhus` for `Århus`. */
function listVariants(text: string): string[] {
  const spelt = text.replace(/[äöüåø]/giu, (letter) =>
    /å/iu.test(letter) ? "aa" : `${letter.normalize("NFD")[0]?.replace(/ø/iu, "o")}e`,
  );
  const marked = text.replace(
    /([ao])e|(u)e(?!u)|a(a)/giu,
    (_, first?: string, second?: string, third?: string) => first ?? second ?? third ?? "",
  );
  return [spelt, marked].filter((variant) => variant !== text);
}

/** Of an identifier a part proves nothing: `0009` is not `FA-2017-0009`. */
function wholeOnly(hit: Hit): Hit {
  return hit.quality < 0.9 ? { ...hit, match: "fuzzy" } : hit;
}
