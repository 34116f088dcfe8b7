import { LIMITS } from '#main/imports/limits';
import type { Glyph, PageContent, Rule } from '#main/imports/page/content';
import { Refusal } from '#main/imports/refusal';
import { type Attribute, numbersIn, walkOfd } from './elements.ts';
import { type Matrix, matrixOf, moved } from './matrix.ts';
import { type PathObject, rulesOf } from './path-object.ts';
import { distances, glyphsOf, type TextCode, type TextObject } from './text-object.ts';

/** The drawn content of an OFD page, and the number of its pictures. */
export interface OfdPage extends PageContent {
  readonly pictures: number;
}

const POINTS = 72 / 25.4;

/** Reads the content of a page: its own part, and those of its templates, which `templateOf` returns. */
export function readPage(
  xml: string,
  box: readonly number[],
  templateOf: (id: string) => string | null,
): OfdPage {
  const page = new Reader(box);
  walkOfd(xml, page);
  for (const id of new Set(page.templates)) {
    const template = templateOf(id);
    if (template !== null) walkOfd(template, new Reader(box, page));
  }
  const [, , width = 0, height = 0] = page.box;
  const { glyphs, rules, pictures } = page;
  return { width: width * POINTS, height: height * POINTS, glyphs, rules, pictures };
}

class Reader {
  readonly templates: string[] = [];
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  pictures = 0;
  box: readonly number[];
  #text = '';
  #textObject: TextObject | null = null;
  #code: TextCode | null = null;
  #deltas: readonly [string | undefined, string | undefined] = [undefined, undefined];
  #path: PathObject | null = null;

  /** Draws onto a new page, or onto another reader's. */
  constructor(box: readonly number[], onto?: Reader) {
    this.box = box;
    this.glyphs = onto?.glyphs ?? [];
    this.rules = onto?.rules ?? [];
  }

  open(name: string, attribute: Attribute): void {
    this.#text = '';
    if (name === 'Template') this.templates.push(attribute('TemplateID') ?? '');
    else if (name === 'ImageObject') this.pictures++;
    else if (name === 'TextObject') this.#openText(attribute);
    else if (name === 'PathObject') this.#openPath(attribute);
    else if (name === 'TextCode') this.#openCode(attribute);
  }

  close(name: string): void {
    if (name === 'PhysicalBox' && numbersIn(this.#text).length === 4) this.box = numbersIn(this.#text);
    else if (name === 'TextCode') this.#endCode();
    else if (name === 'AbbreviatedData' && this.#path !== null) this.#draw(rulesOf(this.#path, this.#text));
    else if (name === 'TextObject') this.#textObject = null;
    else if (name === 'PathObject') this.#path = null;
  }

  text(text: string): void {
    this.#text += text;
  }

  /** From an object's coordinates to points of the page. */
  #matrixOf(attribute: Attribute): Matrix {
    const [left = 0, top = 0] = numbersIn(attribute('Boundary'));
    const [x = 0, y = 0] = this.box;
    const [a, b, c, d, e, f] = moved(matrixOf(numbersIn(attribute('CTM'))), left - x, top - y);
    return [a * POINTS, b * POINTS, c * POINTS, d * POINTS, e * POINTS, f * POINTS];
  }

  #openText(attribute: Attribute): void {
    const isShown = attribute('Visible') !== 'false';
    const [size = 0] = numbersIn(attribute('Size'));
    const [stretch = 1] = numbersIn(attribute('HScale'));
    this.#textObject = isShown ? { size, stretch, matrix: this.#matrixOf(attribute) } : null;
    this.#code = null;
  }

  /** A run without a position begins where the last one did. */
  #openCode(attribute: Attribute): void {
    const [x = this.#code?.x ?? 0] = numbersIn(attribute('X'));
    const [y = this.#code?.y ?? 0] = numbersIn(attribute('Y'));
    this.#deltas = [attribute('DeltaX'), attribute('DeltaY')];
    this.#code = { x, y, acrosses: [], downs: [], text: '' };
  }

  #endCode(): void {
    if (this.#textObject === null || this.#code === null) return;
    const text = this.#text.replace(/[\r\n]/g, '');
    const [acrosses, downs] = this.#deltas.map((each) => distances(each, text.length));
    const code = { ...this.#code, text, acrosses: acrosses ?? [], downs: downs ?? [] };
    this.glyphs.push(...glyphsOf(this.#textObject, code));
    if (this.glyphs.length > LIMITS.pdf.charactersPerPage) {
      throw new Refusal('有一页的文字太多，不像是一份决算公开，没有读入');
    }
  }

  #openPath(attribute: Attribute): void {
    const isShown = attribute('Visible') !== 'false';
    const stroked = attribute('Stroke') !== 'false';
    const filled = attribute('Fill') === 'true';
    this.#path = isShown ? { matrix: this.#matrixOf(attribute), stroked, filled } : null;
  }

  #draw(rules: readonly Rule[]): void {
    for (const rule of rules) this.rules.push(rule);
    if (this.rules.length > LIMITS.pdf.drawnPerPage) {
      throw new Refusal('有一页画的线太多，不像是一份决算公开，没有读入');
    }
  }
}
