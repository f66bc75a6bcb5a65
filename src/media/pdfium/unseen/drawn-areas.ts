/** A rectangle in the page's own space. */
export interface Edges {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A filled shape or a picture that may hide what was drawn before it, or be the ground of what is drawn after it. */
export interface DrawnArea extends Edges {
  /** Its place among all that is drawn; what has a higher one lies over it. */
  readonly order: number;
  /** 0xBBGGRR; undefined for a picture or a shading. */
  readonly color?: number;
  readonly isOpaque: boolean;
  /** True of a point that it fills, as far as that can be told; asked for when it is needed. */
  readonly fills: (x: number, y: number) => boolean;
}

/** When a text object is drawn, and what becomes of it by the forms that it stands in. */
export interface DrawnText {
  readonly order: number;
  /** What they are cut to, in the page's own space. */
  readonly clip?: Edges;
  /** They are transparent, or masks decide where they leave ink. */
  readonly isVeiled?: boolean;
}

/** What a page draws beside its letters, and when it draws those. */
export interface DrawnAreas {
  readonly areas: readonly DrawnArea[];
  /** By address of the text object. */
  findText(textObject: number): DrawnText | undefined;
  /** True where some of it stands in forms, whose objects have spaces of their own. */
  readonly hasForms: boolean;
  /** True where a form is cut to a part of it, transparent or masked. */
  readonly hasOddForms: boolean;
  /** Of the text object that is drawn first; infinite where there is none. */
  readonly firstTextOrder: number;
}
