import type { Matrix } from './matrix.ts';

/** Red, green, blue and opacity, 0 to 255 each. */
export type Colour = readonly [number, number, number, number];

/** A letter drawn on a page of a PDF, in points from the lower left corner. */
export interface Letter {
  readonly text: string;
  /** Its position on its line of writing. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The rotation of its line of writing, without the size; `UPRIGHT` except in a watermark. */
  readonly turn: Matrix;
  /** As named in the PDF; empty if it is not. */
  readonly font: string;
  readonly colour: Colour;
}

/** A line or an area, with its steps in points from the lower left corner. */
export interface DrawnPath {
  readonly steps: readonly Step[];
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly lineWidth: number;
}

/** `M` and `L` go to the last point, `B` is a curve preceded by two control points, `C` closes. */
export interface Step {
  readonly kind: 'M' | 'L' | 'B' | 'C';
  readonly points: readonly (readonly [number, number])[];
}

export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly letters: readonly Letter[];
  readonly paths: readonly DrawnPath[];
}
