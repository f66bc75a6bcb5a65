import { findLegalForm } from "../entities/legal-form.ts";

/** Small words that names have as well. */
const small =
  /^(?:and|und|et|y|e|en|of|for|the|de|du|des|la|le|les|del|della|di|da|dos|van|von|vom|zu|zur|zum|der|die|das|den|in|im|am|au|aux|à|a|on|op|et|bei|für|pour|d'\p{L}+|l'\p{L}+)$/iu;

/** True for words that are told rather than named: a full stop behind several small words, or hardly a capital among many. */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const low = words.filter((word) => /^\p{Ll}/u.test(word) && !small.test(word.replace(/[.,;:!?]+$/u, "")));
  if (/[.!?]["”»]?$/u.test(text.trim()) && low.length >= 2 && findLegalForm(text) === undefined) return true;
  return words.length >= 5 && low.length > 0.5 * words.length;
}
