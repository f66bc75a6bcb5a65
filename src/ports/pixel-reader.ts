import type { Box } from "../document/box.ts";

/** An upright picture as raw RGB, three bytes a pixel, no padding. */
export interface PixelImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A word as read from pixels; its place in the text comes later. */
export interface PixelWord {
  readonly text: string;
  /** 0..1 of the picture that was handed in. */
  readonly box: Box;
  /** 0..1. */
  readonly confidence: number;
  /** What the first reader made of it, where a second one, which knows more letters, gave it marks or a sign. */
  readonly otherReading?: string;
}

export interface PixelReading {
  readonly words: readonly PixelWord[];
  /** Regions that hold ink but gave no words. */
  readonly unreadRegions: readonly Box[];
  /** Quarter turns that the picture needed to stand upright, degrees clockwise: 0, 90, 180 or 270. Boxes are for the picture as handed in. */
  readonly rotation: number;
  /** Where the language of the print has letters that could not be looked for: the package with the data that it takes. */
  readonly uncheckedLetters?: { readonly language: string; readonly packageName: string };
}

/** Turns pixels into words. */
export type PixelReader = (image: PixelImage, signal?: AbortSignal) => Promise<PixelReading>;
