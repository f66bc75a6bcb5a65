/** Units of measure as they are printed behind a quantity, folded to lower case without a full stop. */
export const units: ReadonlySet<string> = new Set(
  (
    "x pc pcs pce piece pieces unit units ea each st stk stck stück stuck stueck stücke stk. szt u unité unités unite unites unidad unidades ud uds pz pezzi nr h hr hrs hour hours std stunde stunden " +
    "heure heures hora horas ora ore day days tag tage jour jours día días giorni month months monat monate mois mes meses kg g gr gram grams mg t l lt ltr liter litre litres ml cl m mtr meter mm cm " +
    "km m2 m² m3 m³ qm kwh kw box boxes set sets pack packs pkt pk ctn carton bag bags bottle btl roll rolls pair pairs psch pauschal pausch lot forfait lfm dose dosen flasche flaschen kiste karton paket user users gb tb mb"
  ).split(" "),
);
