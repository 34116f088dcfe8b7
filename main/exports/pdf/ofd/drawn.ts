import type { Matrix } from './matrix.ts';

/** Red, green, blue and opacity, 0 to 255 each. */
export type Colour = readonly [number, number, number, number];

/** A letter as a page of a PDF draws it, in points from the lower left corner. */
export interface Letter {
  readonly text: string;
  /** Where it stands on its line of writing. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** How its line of writing lies, without the size; `UPRIGHT` but for a watermark. */
  readonly turn: Matrix;
  /** As the PDF names it; empty where it does not. */
  readonly font: string;
  readonly colour: Colour;
}

/** A line or an area, its steps in points from the lower left corner. */
export interface DrawnPath {
  readonly steps: readonly Step[];
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly lineWidth: number;
}

/** `M` and `L` go to the last point, `B` is a curve with two guides before it, `C` closes. */
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
