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

/** What a page draws beside its letters, and when it draws those. */
export interface DrawnAreas {
  readonly areas: readonly DrawnArea[];
  /** By address of the text object. */
  findText(textObject: number): { readonly order: number; readonly clip?: Edges } | undefined;
  /** True where some of it stands in forms, whose objects have spaces of their own. */
  readonly hasForms: boolean;
  /** True where something stands in a form that is cut to a part. */
  readonly hasCutForms: boolean;
  /** Of the text object that is drawn first; infinite where there is none. */
  readonly firstTextOrder: number;
}
