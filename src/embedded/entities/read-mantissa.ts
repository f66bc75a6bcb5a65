/** How numbers are printed: which sign parts the decimals. */
export type DecimalConvention = "comma" | "point";

/**
 * Digits with separators to a canonical decimal ("1234.50"). A single separator before anything but three digits parts
 * the decimals whatever the convention, because groups have three digits. Undefined where the groups make no number.
 */
export function readMantissa(mantissa: string, convention: DecimalConvention): string | undefined {
  const text = mantissa.replace(/[\s'’  ]/g, "");
  const marks = text.replace(/\d/g, "");
  if (marks === "") return trimZeros(text);
  const last = marks.at(-1)!;
  const decimalMark = marks.length === 1 ? single(text, last, convention) : several(text, marks, last);
  if (decimalMark === undefined) return undefined;
  const [whole = "", ...rest] = decimalMark === "" ? [text] : splitLast(text, decimalMark);
  const groups = whole.split(/[.,]/);
  if (groups.slice(1).some((group) => group.length !== 3) || (groups.length > 1 && groups[0]!.length > 3))
    return undefined;
  return trimZeros(groups.join("")) + (rest[0] ? `.${rest[0]}` : "");
}

/** The decimal mark among one separator; "" where it parts thousands. */
function single(text: string, mark: string, convention: DecimalConvention): string {
  const [before = "", after = ""] = text.split(mark);
  if (after.length !== 3 || before.length > 3 || before.startsWith("0") || before === "") return mark;
  return (mark === ",") === (convention === "comma") ? mark : "";
}

/** The decimal mark among several separators: the last, unless all are alike. */
function several(text: string, marks: string, last: string): string | undefined {
  if (!marks.slice(0, -1).includes(last)) return last;
  if (new Set(marks).size > 1) return undefined;
  // "1.234.56" is a misread "1,234.56": two digits never make a group.
  return text.length - text.lastIndexOf(last) === 3 ? last : "";
}

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function trimZeros(whole: string): string {
  return whole.replace(/^0+(?=\d)/, "") || "0";
}
