import type { Flow } from "./flow/flow.ts";
import type { ProseKind } from "./prose.ts";

const judgment =
  /\b(?:appellants?|respondents?|petitioners?|plaintiffs?|defendants?|appeal (?:is |was )?(?:allowed|dismissed)|judge?ment of the court|this court|learned (?:judge|counsel)|high court|kläger(?:in)?|beklagten?|berufung|revision|landgericht|urteil|demandeur|défendeur|pourvoi|arrêt|cassation|recurrente|sentencia|demandante|ricorrente|ricorso|sentenza|tribunale)\b/giu;
const contract =
  /\b(?:this (?:\p{L}+ )?(?:agreement|contract|lease|deed|licen[cs]e)|either party|these terms|the parties|party hereto|hereby agrees?|shall be governed by|hereinafter|shall pay|notice of termination|in witness whereof|you agree|dieser vertrag|dieses vertrages|die parteien|vertragspartner|vereinbaren|présent contrat|les parties|il est convenu|presente contrato|nachfolgend|ci-après|en adelante|di seguito|las partes|acuerdan|presente contratto|le parti|convengono|the services|your account)\b/giu;

/** Contract or judgment, by the words that one has and the other lacks. */
export function guessKind(flow: Flow): ProseKind {
  const { text } = flow.segment;
  const words = text.split(/\s+/u).length;
  const [judged, agreed] = [judgment, contract].map((pattern) => (text.match(pattern) ?? []).length);
  const least = Math.max(2, words / 700);
  if (judged! >= least && judged! > 1.2 * agreed!) return "judgment";
  return agreed! >= Math.min(least, 2) ? "contract" : "other";
}
