/** Any value that JSON can hold. `undefined` members stand for absent properties. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };
