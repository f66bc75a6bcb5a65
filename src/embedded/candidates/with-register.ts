import type { ReadValue } from "./read-value.ts";

/** Sections of registers of companies, which are part of a number there (HRA 7 and HRB 7 are two companies). */
const section = /(?<![\p{L}\d])(?:HRA|HRB|GnR|PartR|FN)[\s.:]*$/u;

/** A number with the section of the register that is printed before it. */
export function withRegister(read: ReadValue): ReadValue {
  const { segment, start, end } = read.range;
  const before = section.exec(segment.text.slice(0, start));
  if (!before || !/^\d/.test(read.value)) return read;
  return {
    ...read,
    value: `${before[0].replace(/[\s.:]+$/u, "")} ${read.value}`,
    range: { segment, start: before.index, end },
  };
}
