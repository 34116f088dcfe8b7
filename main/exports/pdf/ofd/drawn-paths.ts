import type { Engine } from '#main/imports/formats/pdf/engine';
import type { Colour, DrawnPath, Step } from './drawn.ts';
import { type Matrix, pointAt, times, UPRIGHT } from './matrix.ts';

const PATH = 2;
const FORM = 5;
/** Kinds of a path's segments: line, curve, move. */
const CURVE = 1;
const MOVE = 2;

/** The lines and areas of a page in drawing order, including those inside form objects. */
export function drawnPaths(engine: Engine, page: number): readonly DrawnPath[] {
  const { call } = engine;
  const paths: DrawnPath[] = [];
  const visit = (object: number, outer: Matrix): void => {
    const type = call.FPDFPageObj_GetType(object);
    if (type === PATH) {
      const path = pathOf(engine, object, times(matrixOf(engine, object), outer));
      if (path !== null) paths.push(path);
    } else if (type === FORM) {
      const matrix = times(matrixOf(engine, object), outer);
      const count = call.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count; index++) visit(call.FPDFFormObj_GetObject(object, index), matrix);
    }
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) visit(call.FPDFPage_GetObject(page, index), UPRIGHT);
  return paths;
}

function matrixOf({ call, answer, float }: Engine, object: number): Matrix {
  if (call.FPDFPageObj_GetMatrix(object, answer) === 0) return UPRIGHT;
  return [0, 4, 8, 12, 16, 20].map(float) as unknown as Matrix;
}

function pathOf(engine: Engine, path: number, matrix: Matrix): DrawnPath | null {
  const { call, answer, integer, float } = engine;
  call.FPDFPath_GetDrawMode(path, answer, answer + 4);
  const [filled, stroked] = [integer(0) !== 0, integer(4) !== 0];
  if (!filled && !stroked) return null;
  const colour = (read: typeof call.FPDFPageObj_GetFillColor): Colour => {
    read(path, answer, answer + 4, answer + 8, answer + 12);
    return [integer(0) & 255, integer(4) & 255, integer(8) & 255, integer(12) & 255];
  };
  const fill = filled ? colour(call.FPDFPageObj_GetFillColor) : null;
  const stroke = stroked ? colour(call.FPDFPageObj_GetStrokeColor) : null;
  call.FPDFPageObj_GetStrokeWidth(path, answer);
  const lineWidth = float(0) * Math.hypot(matrix[2], matrix[3]);
  return { steps: stepsOf(engine, path, matrix), fill, stroke, lineWidth };
}

function stepsOf({ call, answer, float }: Engine, path: number, matrix: Matrix): readonly Step[] {
  const steps: Step[] = [];
  let guides: (readonly [number, number])[] = [];
  const count = call.FPDFPath_CountSegments(path);
  for (let index = 0; index < count; index++) {
    const segment = call.FPDFPath_GetPathSegment(path, index);
    const type = call.FPDFPathSegment_GetType(segment);
    call.FPDFPathSegment_GetPoint(segment, answer, answer + 4);
    const point = pointAt(matrix, float(0), float(4));
    if (type === CURVE) {
      guides.push(point);
      if (guides.length === 3) {
        steps.push({ kind: 'B', points: guides });
        guides = [];
      }
    } else steps.push({ kind: type === MOVE ? 'M' : 'L', points: [point] });
    if (call.FPDFPathSegment_GetClose(segment) !== 0) steps.push({ kind: 'C', points: [] });
  }
  return steps;
}
