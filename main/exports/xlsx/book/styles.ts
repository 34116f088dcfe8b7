import type { Parts } from '#main/exports/office-package/parts';
import { changePart } from '#main/exports/office-package/parts';
import { type CellStyle, type Look, styleOf } from './looks.ts';
import { encoded } from './xml.ts';

const STYLES = 'xl/styles.xml';

/**
 * The workbook's usual font, whose digits are the unit of column widths. 宋体 has a stand-in of its width on every
 * Chinese PC; Calibri, which exceljs uses, has not.
 */
const USUAL_FONT = fontXml({});
const USUAL_LOOK = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const SIDES = ['left', 'right', 'top', 'bottom'];
const NO_BORDER = `<border>${SIDES.map((side) => `<${side}/>`).join('')}<diagonal/></border>`;
const FRAME = `<border>${SIDES.map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join('')}<diagonal/></border>`;

/** Formats that every program knows by number. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};
const FIRST_OWN_FORMAT = 164;

/** The styles of one workbook, in the order of their first use. */
export class Styles {
  readonly #numbers: number[] = [];
  readonly #looks: string[] = [USUAL_LOOK];
  readonly #fonts: string[] = [USUAL_FONT];
  readonly #formats: string[] = [];
  #framed = false;

  /** The number of a look in the style sheet. */
  numberOf(look: Look): number {
    const known = this.#numbers[look];
    if (known !== undefined) return known;
    const number = this.#looks.push(this.#lookXml(styleOf(look))) - 1;
    this.#numbers[look] = number;
    return number;
  }

  /** Puts the styles into a workbook's style sheet. */
  addTo(parts: Parts): void {
    const formats = this.#formats.map(
      (code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${encoded(code)}"/>`,
    );
    const fonts = list('fonts', this.#fonts, ' x14ac:knownFonts="1"');
    const ownFormats = formats.length === 0 ? '' : list('numFmts', formats);
    const borders = list('borders', this.#framed ? [NO_BORDER, FRAME] : [NO_BORDER]);
    changePart(parts, STYLES, (xml) =>
      xml
        .replace(/<fonts.*?<\/fonts>/s, () => `${ownFormats}${fonts}`)
        .replace(/<borders.*?<\/borders>/s, () => borders)
        .replace(/<cellXfs.*?<\/cellXfs>/s, () => list('cellXfs', this.#looks)),
    );
  }

  #lookXml(style: CellStyle): string {
    const format = style.format === undefined ? 0 : this.#formatNumber(style.format);
    const font = this.#fontNumber(fontXml(style));
    const framed = style.framed === true;
    this.#framed ||= framed;
    const applied = [
      format === 0 ? '' : ' applyNumberFormat="1"',
      ' applyFont="1"',
      framed ? ' applyBorder="1"' : '',
      ' applyAlignment="1"',
      style.unlocked === true ? ' applyProtection="1"' : '',
    ].join('');
    const unlocked = style.unlocked === true ? '<protection locked="0"/>' : '';
    return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${framed ? 1 : 0}" xfId="0"${applied}>${alignmentXml(style)}${unlocked}</xf>`;
  }

  #formatNumber(code: string): number {
    const known = KNOWN_FORMATS[code];
    if (known !== undefined) return known;
    const at = this.#formats.indexOf(code);
    return FIRST_OWN_FORMAT + (at === -1 ? this.#formats.push(code) - 1 : at);
  }

  #fontNumber(font: string): number {
    const at = this.#fonts.indexOf(font, 1);
    return at === -1 ? this.#fonts.push(font) - 1 : at;
  }
}

function list(name: string, items: readonly string[], more = ''): string {
  return `<${name} count="${items.length}"${more}>${items.join('')}</${name}>`;
}

/** In the standard's order of properties. */
function fontXml({ bold, size = 9, entered }: CellStyle): string {
  const colour = entered === true ? '<color rgb="FF1F4E9E"/>' : '';
  return `<font>${bold === true ? '<b/>' : ''}<sz val="${size}"/>${colour}<name val="宋体"/><charset val="134"/></font>`;
}

function alignmentXml({ horizontal, vertical, wrap, shrink }: CellStyle): string {
  const across = horizontal === undefined ? '' : ` horizontal="${horizontal}"`;
  const down = ` vertical="${vertical === 'top' ? 'top' : 'center'}"`;
  const fit = `${wrap === true ? ' wrapText="1"' : ''}${shrink === true ? ' shrinkToFit="1"' : ''}`;
  return `<alignment${across}${down}${fit}/>`;
}
