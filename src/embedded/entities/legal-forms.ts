/** Legal forms of companies, as they stand behind (or before) a name. */
export const legalForms =
  "GmbH(?:\\s*&\\s*Co\\.?\\s*KG(?:aA)?)?|mbH|gGmbH|UG(?:\\s*\\(haftungsbeschränkt\\))?|AG|KG|OHG|GbR|e\\.?\\s?K\\.?|e\\.?\\s?V\\.?|a\\.\\s?G\\.|VVaG|eG|SE|KGaA|" +
  "S\\.?A\\.?R\\.?L\\.?|SASU?|S\\.A\\.S\\.?|EURL|SCI|SNC|SCOP|S\\.A\\.|SA|" +
  "Ltd\\.?|Limited|LLC|L\\.L\\.C\\.|LLP|L\\.P\\.|PLC|plc|Inc\\.?|Incorporated|Corp\\.?|Corporation|Co\\.|Company|N\\.A\\.|" +
  "S\\.?p\\.?A\\.?|S\\.?r\\.?l\\.?(?:s\\.?)?|S\\.n\\.c\\.|S\\.a\\.s\\.|S\\.?L\\.?U?\\.?|S\\.?C\\.?|B\\.?V\\.?|N\\.?V\\.?|VOF|" +
  "[Ss5][DdOoBbNn0]{1,2}[Nn]?\\.?\\s*[B8](?:HD|ND|hd|nd)\\.?|(?:Enterprise|Trading|Sdn\\.)|SDN\\.?|BERHAD|BHD\\.?|S/B|PLT|ENTERPRISE|TRADING|Pte\\.?(?:\\s*Ltd\\.?)?|Pty\\.?(?:\\s*Ltd\\.?)?|A/S|ApS|AB|Oy|Oyj|AS|ASA|Sp\\.?\\s*z\\s*o\\.?\\s*o\\.?|s\\.r\\.o\\.|a\\.s\\.|Kft\\.?|d\\.o\\.o\\.|" +
  "Bt\\.?|Zrt\\.?|Nyrt\\.?|Kkt\\.?|S\\.?R\\.?L\\.?(?:-D)?|Lda\\.?|(?:Ltd|LTD)\\.?\\s*(?:Şti|ŞTİ)\\.?|A\\.\\s?Ş\\.?|AŞ|Limited Şirketi|Anonim Şirketi|" +
  "Α\\.?Ε\\.|Ε\\.?Π\\.?Ε\\.|Ο\\.?Ε\\.|Ε\\.?Ε\\.|Ι\\.?Κ\\.?Ε\\.|v\\.o\\.s\\.|k\\.s\\.|spol\\. s r\\. ?o\\.|sp\\. ?[jk]\\.|Sp\\. ?[jk]\\.|S\\.K\\.A\\.|Ay|Ky|Tmi|I/S|K/S";
