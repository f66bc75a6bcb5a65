/** Words that say what a party is in its contract or case; folded to lower case, without articles. */
const roles =
  /^(?:company|corporation|employer|employee|associate|executive|consultant|contractor|client|customer|supplier|vendor|seller|buyer|purchaser|landlord|lessor|tenant|lessee|licensor|licensee|lender|borrower|guarantor|disclosing party|receiving party|discloser|recipient|provider|service provider|distributor|manufacturer|agent|principal|franchisor|franchisee|parent|investor|shareholder|owner|publisher|author|sponsor|university|bank|trustee|partner|appellants?|respondents?|petitioners?|plaintiffs?|defendants?|claimants?|applicants?|verkäufer(?:in)?|käufer(?:in)?|vermieter(?:in)?|mieter(?:in)?|auftraggeber(?:in)?|auftragnehmer(?:in)?|arbeitgeber(?:in)?|arbeitnehmer(?:in)?|lizenzgeber(?:in)?|lizenznehmer(?:in)?|darlehensgeber(?:in)?|darlehensnehmer(?:in)?|lieferant|kunde|kläger(?:in)?|beklagte[rn]?|vendeur|acheteur|acquéreur|bailleur|locataire|preneur|employeur|salarié|prestataire|client|fournisseur|concédant|licencié|prêteur|emprunteur|société|vendedor(?:a)?|comprador(?:a)?|arrendador(?:a)?|arrendatari[oa]|empresa|trabajador|cliente|proveedor|prestador|licenciante|licenciatario|demandante|demandado|venditore|acquirente|compratore|locatore|conduttore|datore di lavoro|lavoratore|committente|fornitore|appaltatore|licenziante|licenziatario|ricorrente|resistente|attore|convenuto)$/u;

/** The role that an alias names ("the Employer" is "employer"); undefined for names. */
export function findRole(alias: string): string | undefined {
  const folded = alias
    .toLowerCase()
    .replace(/[.,]+$/u, "")
    .replace(/^(?:(?:the|der|die|das|den|le|la|el|il|lo)\s+|l['’]\s*)/u, "")
    .trim();
  return roles.test(folded) ? folded : undefined;
}
