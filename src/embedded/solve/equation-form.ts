/** `sum of terms = total`, with what lists bring already summed up. */
export interface EquationForm {
  readonly total: string;
  readonly terms: readonly { readonly pointer: string; readonly sign: 1 | -1; readonly optional: boolean }[];
  /** Sum of the rows of lists. */
  readonly constant: number;
  /** True where the rows alone make one side: then the equation says something with a single other member. */
  readonly hasRows: boolean;
  /** Each row may be off by half a cent. */
  readonly tolerance: number;
}
