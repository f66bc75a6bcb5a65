/** Banks say in their names what they are. */
export const bankWord =
  /(?<!\p{L})(?:\p{L}*banke?n?|\p{L}*sparkasse|\p{L}*kasse|banque|crédit|caisse|banco|caja|banca|cassa|building society|credit union|\p{L}*pankki|takarékszövetkezet|bankası|banka|τράπεζα|\p{L}*банк)(?!\p{L})/iu;
