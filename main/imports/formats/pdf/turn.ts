/** The rectangle of a page in its own coordinates, with y upwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page turned clockwise in quarters, so that its writing is upright. */
export interface Turn {
  readonly width: number;
  readonly height: number;
  across(x: number, y: number): number;
  down(x: number, y: number): number;
}

export function turned({ left, top, right, bottom }: Box, quarters: number): Turn {
  const width = right - left;
  const height = top - bottom;
  switch (quarters & 3) {
    case 1:
      return { width: height, height: width, across: (_, y) => y - bottom, down: (x) => x - left };
    case 2:
      return { width, height, across: (x) => right - x, down: (_, y) => y - bottom };
    case 3:
      return { width: height, height: width, across: (_, y) => top - y, down: (x) => right - x };
    default:
      return { width, height, across: (x) => x - left, down: (_, y) => top - y };
  }
}
