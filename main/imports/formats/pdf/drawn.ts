import { LIMITS } from '#main/imports/limits';
import { Refusal } from '#main/imports/refusal';
import type { Engine } from './engine.ts';

/** A straight stroke in page coordinates. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Drawn {
  readonly strokes: readonly Stroke[];
  readonly pictures: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const PATH = 2;
const PICTURE = 3;
const FORM = 5;
const MOVE = 2;
const LINE = 0;
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
/** A filled rectangle no wider than this is a line. */
const THIN = 3;
/** Shorter pieces are not lines: corners, dots and parts of drawn letters. */
const SHORT = 2;

/**
 * Lines and thin rectangles of a page, including those inside form objects; pictures are counted, never decoded.
 */
export function drawnOn(engine: Engine, page: number): Drawn {
  return new Walk(engine).ofPage(page);
}

class Walk {
  private readonly engine: Engine;
  private readonly strokes: Stroke[] = [];
  private pictures = 0;
  private work = 0;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  ofPage(page: number): Drawn {
    const { call } = this.engine;
    const count = call.FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index++) this.object(call.FPDFPage_GetObject(page, index), UPRIGHT, 0);
    return { strokes: this.strokes, pictures: this.pictures };
  }

  private object(object: number, outer: Matrix, depth: number): void {
    this.worked(1);
    const type = this.engine.call.FPDFPageObj_GetType(object);
    if (type === PATH) this.path(object, outer);
    else if (type === PICTURE) this.pictures++;
    else if (type === FORM && depth < LIMITS.pdf.formDepth) this.form(object, outer, depth);
  }

  private form(form: number, outer: Matrix, depth: number): void {
    const { call } = this.engine;
    const matrix = times(this.matrixOf(form), outer);
    const count = call.FPDFFormObj_CountObjects(form);
    for (let index = 0; index < count; index++) {
      this.object(call.FPDFFormObj_GetObject(form, index), matrix, depth + 1);
    }
  }

  private path(path: number, outer: Matrix): void {
    const { call, answer } = this.engine;
    const count = call.FPDFPath_CountSegments(path);
    this.worked(count);
    call.FPDFPath_GetDrawMode(path, answer, answer + 4);
    const filled = this.engine.integer(0) !== 0;
    const stroked = this.engine.integer(4) !== 0;
    if (!filled && !stroked) return;
    const matrix = times(this.matrixOf(path), outer);
    for (const outline of this.outlines(path, count, matrix)) {
      if (stroked) this.stroke(outline);
      else this.fill(outline);
    }
  }

  /** Each part of a path as its corners; parts with curves are omitted. */
  private outlines(path: number, count: number, matrix: Matrix): readonly (readonly Point[])[] {
    const { call, answer } = this.engine;
    const outlines: Point[][] = [];
    let current: Point[] = [];
    for (let index = 0; index < count; index++) {
      const segment = call.FPDFPath_GetPathSegment(path, index);
      const type = call.FPDFPathSegment_GetType(segment);
      if (type !== LINE) current = [];
      if (type === MOVE) outlines.push(current);
      if (type !== MOVE && type !== LINE) continue;
      call.FPDFPathSegment_GetPoint(segment, answer, answer + 4);
      current.push(at(matrix, this.engine.float(0), this.engine.float(4)));
      const first = current[0];
      if (first !== undefined && call.FPDFPathSegment_GetClose(segment) !== 0) current.push(first);
    }
    return outlines;
  }

  private stroke(outline: readonly Point[]): void {
    for (let index = 1; index < outline.length; index++) {
      const [from, to] = [outline[index - 1], outline[index]];
      if (from !== undefined && to !== undefined) this.add(from.x, from.y, to.x, to.y);
    }
  }

  private fill(outline: readonly Point[]): void {
    const xs = outline.map(({ x }) => x);
    const ys = outline.map(({ y }) => y);
    if (outline.length < 2 || outline.length > 6) return;
    const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [width, height] = [right - left, top - bottom];
    if (Math.min(width, height) > THIN) return;
    if (width >= height) this.add(left, (top + bottom) / 2, right, (top + bottom) / 2);
    else this.add((left + right) / 2, bottom, (left + right) / 2, top);
  }

  private add(x0: number, y0: number, x1: number, y1: number): void {
    const [across, up] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (Math.max(across, up) < SHORT || Math.min(across, up) > 1) return;
    this.strokes.push({ x0, y0, x1, y1 });
  }

  private matrixOf(object: number): Matrix {
    const { engine } = this;
    if (engine.call.FPDFPageObj_GetMatrix(object, engine.answer) === 0) return UPRIGHT;
    return [0, 4, 8, 12, 16, 20].map((place) => engine.float(place)) as unknown as Matrix;
  }

  private worked(steps: number): void {
    this.work += steps;
    if (this.work > LIMITS.pdf.drawnPerPage) {
      throw new Refusal('有一页画的线太多，不像是一份决算公开，没有读入');
    }
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Applies the inner matrix first, then the outer one. */
function times(inner: Matrix, outer: Matrix): Matrix {
  if (outer === UPRIGHT) return inner;
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
