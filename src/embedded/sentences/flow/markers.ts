/** A number, letter or bullet that opens a clause: `12.`, `2.1`, `(a)`, `iv)`, `§ 3`, `Article 5`, `•`, `##`. */
export const marker =
  /^(?:#{1,6}\s+|[•·●▪◦‣*–—-]\s+|(?:section|article|clause|artikel|art\.|abschnitt|artículo|articolo|cláusula|clausola|§{1,2})\s*\d+(?:\.\d+)*[a-z]?\s*[.):–-]?\s+|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]\s+|\d{1,3}(?:\.\d{1,3})+\s+(?=["“„«]?\p{Lu}))/iu;
