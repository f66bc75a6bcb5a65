const form =
  /^(?:S\.?A\.?S\.?U?|S\.?A\.?R\.?L|E\.?U\.?R\.?L|SELARL|EARL|GAEC|SCI|SNC|SCOP|SCA|PT|CV|UD|ТОВ|ТзОВ|ПП|ФОП|АТ|ПрАТ|ПАТ|ДП|ООО|ИП|SC|PFA)\.?\s+[«"„]?(?=\p{Lu})/u;

/** True for a name that begins with its legal form, as French, Indonesian and Ukrainian ones do ("SARL Dupont", "PT Maju Jaya"). */
export function leadsWithForm(name: string): boolean {
  return form.test(name);
}
