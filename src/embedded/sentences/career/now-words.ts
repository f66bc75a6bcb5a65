/** Words for a period that goes on, as alternatives of an expression. */
export const nowWords = String.raw`present|current|now|today|ongoing|heute|jetzt|laufend|aujourd['’]hui|présent|actuel(?:lement)?|ce jour|actualidad|actual(?:mente)?|presente|hoy|oggi|attuale|in corso|heden|nu|atual(?:mente)?`;
