/** How dates and numbers are printed, where the user knows; beats inference. */
export interface LocaleHints {
  readonly dates?: "day-first" | "month-first" | "year-first";
  readonly decimals?: "comma" | "point";
  /** BCP 47, such as `de` or `en-GB`. */
  readonly language?: string;
}
