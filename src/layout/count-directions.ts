/** Letters by the way they run; figures and signs count for neither. */
export interface Directions {
  readonly fromRight: number;
  readonly fromLeft: number;
}

const isArabicFigure = (unit: number): boolean =>
  (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9);

const runsFromRight = (unit: number): boolean =>
  (unit >= 0x5be && unit <= 0x8ff && !isArabicFigure(unit)) ||
  (unit >= 0xfb1d && unit <= 0xfdff) ||
  (unit >= 0xfe70 && unit <= 0xfefc);

const runsFromLeft = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit < 0x590) ||
  (unit >= 0x900 && unit < 0x2000) ||
  (unit >= 0x2c00 && unit < 0xfb1d);

/** Counts the letters of a part of a text, given in UTF-16 units, that are read from the right and from the left. */
export function countDirections(units: Uint16Array, start: number, end: number): Directions {
  let fromRight = 0;
  let fromLeft = 0;
  for (let place = start; place < end; place += 1) {
    const unit = units[place] ?? 0;
    if (unit >= 0x5be && runsFromRight(unit)) fromRight += 1;
    else if (runsFromLeft(unit)) fromLeft += 1;
  }
  return { fromRight, fromLeft };
}
