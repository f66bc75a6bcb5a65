const honorific =
  /^(?:an(?:\s+(?:die|den|das|herrn|frau))?|herrn?|frau|mr|mrs|ms|m|mme|monsieur|madame|sr|sra|sig|sigg|dhr|mevr|firma|familie|fam|eheleute|à|to)[.:]?$/iu;

/** True for a line that only addresses whom the next line names ("Herrn", "Firma", "Mme"). */
export function isHonorific(line: string): boolean {
  return honorific.test(line.trim());
}
