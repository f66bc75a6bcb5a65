/** Nesting that pointers are typed for; deeper places and recursive types end there. */
type Depth = [never, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

type Keys<T> = Extract<keyof T, string>;

type Below<T, D extends number> = [D] extends [never]
  ? never
  : T extends string | number | boolean | bigint | symbol | Date | null | undefined
    ? never
    : T extends readonly (infer TItem)[]
      ? "/*" | `/*${Below<NonNullable<TItem>, Depth[D]>}`
      : T extends object
        ? string extends keyof T
          ? "/*" | `/*${Below<NonNullable<T[keyof T]>, Depth[D]>}`
          : { [K in Keys<T>]: `/${K}` | `/${K}${Below<NonNullable<T[K]>, Depth[D]>}` }[Keys<T>]
        : never;

/** Every pattern pointer into a type: `/lines`, `/lines/*`, `/lines/*` + `/netAmount`. Any string where the type is unknown. */
export type PointerOf<T> = unknown extends T ? string : Below<NonNullable<T>, 10>;
