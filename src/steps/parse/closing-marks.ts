/** Quotation marks that open a text, with those that may close it. */
export const closingMarks: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "“": '”“"',
  "”": '”"',
  "„": '“”"',
  "‘": "’'",
  "«": "»",
};
