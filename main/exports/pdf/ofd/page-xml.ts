import { escapeText } from '#main/exports/docx/write/xml';
import type { Colour, DrawnPage, DrawnPath, Letter, Step } from './drawn.ts';
import { UPRIGHT } from './matrix.ts';

const MM = 25.4 / 72;
export const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** Assigns a unique number to every object of the document, and to every font its number in the font list. */
export interface Numbers {
  next(): number;
  font(name: string): number;
}

/** A page as its part of the OFD: lines and areas first, letters on top. */
export function pageXml(page: DrawnPage, numbers: Numbers): string {
  const paths = page.paths.map((path) => pathXml(path, page.height, numbers));
  const texts = runsOf(page.letters).map((run) => textXml(run, page.height, numbers));
  const box = `<ofd:Area><ofd:PhysicalBox>0 0 ${mm(page.width)} ${mm(page.height)}</ofd:PhysicalBox></ofd:Area>`;
  return `${HEAD}<ofd:Page ${NAMESPACE}>${box}<ofd:Content><ofd:Layer ID="${numbers.next()}" Type="Body">${paths.join('')}${texts.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** Points as millimetres. */
function mm(points: number): string {
  return String(Math.round(points * MM * 1000) / 1000);
}

function pathXml({ steps, fill, stroke, lineWidth }: DrawnPath, height: number, numbers: Numbers): string {
  const points = steps.flatMap((step) => step.points);
  const room = stroke === null ? 0 : lineWidth;
  const left = Math.min(...points.map(([x]) => x)) - room;
  const top = Math.max(...points.map(([, y]) => y)) + room;
  const width = Math.max(...points.map(([x]) => x)) + room - left;
  const depth = top - (Math.min(...points.map(([, y]) => y)) - room);
  const data = steps.map((step) => stepData(step, left, top)).join(' ');
  const look = `LineWidth="${mm(lineWidth)}" Stroke="${stroke !== null}" Fill="${fill !== null}"`;
  const colours = `${colourXml('StrokeColor', stroke)}${colourXml('FillColor', fill)}`;
  return `<ofd:PathObject ID="${numbers.next()}" Boundary="${mm(left)} ${mm(height - top)} ${mm(width)} ${mm(depth)}" ${look}>${colours}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function stepData({ kind, points }: Step, left: number, top: number): string {
  return [kind, ...points.map(([x, y]) => `${mm(x - left)} ${mm(top - y)}`)].join(' ');
}

/** Opaque black is the default. */
function colourXml(name: 'FillColor' | 'StrokeColor', colour: Colour | null): string {
  if (colour === null) return '';
  const [red, green, blue, alpha] = colour;
  const opacity = alpha === 255 ? '' : ` Alpha="${alpha}"`;
  return `<ofd:${name} Value="${red} ${green} ${blue}"${opacity}/>`;
}

/** Consecutive upright letters on a line with one font, size and colour. */
function runsOf(letters: readonly Letter[]): readonly (readonly [Letter, ...Letter[]])[] {
  const runs: [Letter, ...Letter[]][] = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, letter)) run.push(letter);
    else runs.push([letter]);
  }
  return runs;
}

/** The largest gap within a run, in em: letters further apart belong to another cell. */
const FAR = 3;

function follows(last: Letter, letter: Letter): boolean {
  return (
    letter.turn === UPRIGHT &&
    last.turn === UPRIGHT &&
    letter.font === last.font &&
    letter.size === last.size &&
    letter.y === last.y &&
    letter.x >= last.x &&
    letter.x - last.x < FAR * letter.size &&
    String(letter.colour) === String(last.colour)
  );
}

function textXml(run: readonly [Letter, ...Letter[]], height: number, numbers: Numbers): string {
  const [first] = run;
  const last = run.at(-1) ?? first;
  const { size, turn } = first;
  const distances = run.slice(1).map((letter, at) => mm(letter.x - (run[at]?.x ?? 0)));
  const width = last.x - first.x + size;
  const delta = distances.length === 0 ? '' : ` DeltaX="${counted(distances)}"`;
  const text = escapeText(run.map((each) => each.text).join(''));
  const code = `<ofd:TextCode X="0" Y="${mm(size)}"${delta}>${text}</ofd:TextCode>`;
  const [a, b, c, d] = turn;
  // The y axis points up in a PDF and down in an OFD. The letter turns around its own position.
  const matrix =
    turn === UPRIGHT
      ? ''
      : ` CTM="${[a, -b, -c, d].map(rounded).join(' ')} ${mm(c * size)} ${mm(size - d * size)}"`;
  return `<ofd:TextObject ID="${numbers.next()}" Boundary="${mm(first.x)} ${mm(height - first.y - size)} ${mm(width)} ${mm(size * 1.3)}" Font="${numbers.font(first.font)}" Size="${mm(size)}"${matrix}>${colourXml('FillColor', first.colour)}${code}</ofd:TextObject>`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

/** Distances with repetitions counted: `g 3 5` for three times five. */
function counted(distances: readonly string[]): string {
  const words: string[] = [];
  for (let at = 0; at < distances.length; ) {
    let end = at;
    while (distances[end] === distances[at]) end++;
    words.push(end - at > 1 ? `g ${end - at} ${distances[at]}` : (distances[at] ?? ''));
    at = end;
  }
  return words.join(' ');
}
