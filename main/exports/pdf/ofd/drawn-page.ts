import type { Engine } from '#main/imports/formats/pdf/engine';
import type { Colour, DrawnPage, Letter } from './drawn.ts';
import { drawnPaths } from './drawn-paths.ts';
import { UPRIGHT } from './matrix.ts';

/** Everything that a page draws. Pages are never rotated: our own printer does not rotate them. */
export function drawnPage(engine: Engine, page: number): DrawnPage {
  const { call, answer } = engine;
  call.FPDF_GetPageBoundingBox(page, answer);
  const [left, top, right, bottom] = [0, 4, 8, 12].map(engine.float) as [number, number, number, number];
  return {
    width: right - left,
    height: top - bottom,
    letters: lettersOf(engine, page),
    paths: drawnPaths(engine, page),
  };
}

/** Characters that PDFium adds between words and lines, and blanks, which draw nothing. */
const BLANK = /^[\s\u00A0\u200B\u2060\uFEFF]*$/;
const NAME_BYTES = 256;

function lettersOf(engine: Engine, page: number): readonly Letter[] {
  const { call } = engine;
  const text = call.FPDFText_LoadPage(page);
  const name = call.malloc(NAME_BYTES);
  try {
    const letters: Letter[] = [];
    let style: LetterStyle | null = null;
    let owner = 0;
    for (let index = 0; index < call.FPDFText_CountChars(text); index++) {
      if (call.FPDFText_IsGenerated(text, index) === 1) continue;
      const character = String.fromCodePoint(call.FPDFText_GetUnicode(text, index));
      if (BLANK.test(character)) continue;
      const object = call.FPDFText_GetTextObject(text, index);
      if (style === null || object !== owner) style = styleOf(engine, text, index, name);
      owner = object;
      call.FPDFText_GetCharOrigin(text, index, engine.answer, engine.answer + 8);
      const [x, y] = engine.two();
      letters.push({ text: character, x, y, ...style });
    }
    return letters;
  } finally {
    call.free(name);
    call.FPDFText_ClosePage(text);
  }
}

type LetterStyle = Pick<Letter, 'size' | 'turn' | 'font' | 'colour'>;

/** Properties shared by all letters of one piece of text. */
function styleOf(engine: Engine, text: number, index: number, name: number): LetterStyle {
  const { call, answer } = engine;
  const size = call.FPDFText_GetFontSize(text, index);
  call.FPDFText_GetMatrix(text, index, answer);
  const [a, b, c, d] = [0, 4, 8, 12].map(engine.float) as [number, number, number, number];
  const scale = Math.hypot(c, d) || 1;
  const isUpright = Math.abs(b) < 0.001 * scale && Math.abs(c) < 0.001 * scale;
  call.FPDFText_GetFillColor(text, index, answer, answer + 4, answer + 8, answer + 12);
  const colour = colourIn(engine);
  const length = call.FPDFText_GetFontInfo(text, index, name, NAME_BYTES, answer);
  return {
    size: size * scale,
    turn: isUpright ? UPRIGHT : [a / scale, b / scale, c / scale, d / scale, 0, 0],
    colour,
    font: length === 0 ? '' : engine.text(name, Math.min(length, NAME_BYTES)),
  };
}

/** The colour returned by PDFium. */
function colourIn({ integer }: Engine): Colour {
  return [integer(0) & 255, integer(4) & 255, integer(8) & 255, integer(12) & 255];
}
