import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenLines } from '#main/exports/docx/measure/even-lines';
import { geometryOf } from '#main/exports/docx/measure/geometry';
import { LIBRE_OFFICE, linesNeeded, type Program, WORD } from '#main/exports/docx/measure/lines';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';

const page = PAGE_PRESETS.省模板版心;
const geometry = geometryOf({ orientation: 'portrait', blocks: [] }, page);
const TWIPS_OF_A_CHARACTER = 320;

function linesIn(program: Program, text: string, tracking = 0, { textWidth } = geometry): number {
  const width = textWidth / TWIPS_OF_A_CHARACTER;
  return linesNeeded(text, width, { indent: 2, tracking: tracking / TWIPS_OF_A_CHARACTER, program });
}

/** One line less if programs set no gaps than if they do, with some characters before it. */
const FIGURES =
  '2023年度政府采购支出总额50.50万元，其中：政府采购货物支出10.70万元、政府采购工程支出35.50万元、政府采购服务支出4.30万元。授予中小企业合同金额442.00万元，占政府采购支出总额的83.17%，其中：授予小微企业合同金额21.00万元，占授予中小企业合同金额的50.00%。';

const ON_THE_BRINK =
  Array.from({ length: 28 }, (_, count) => `${'字'.repeat(count)}，${FIGURES}`).find(
    (text) => linesIn(WORD, text) !== linesIn(LIBRE_OFFICE, text),
  ) ?? '';

describe('a paragraph of the text', () => {
  it('a paragraph close to another line takes equally many in every program', () => {
    expect(linesIn(WORD, ON_THE_BRINK)).not.toBe(linesIn(LIBRE_OFFICE, ON_THE_BRINK));
    const { lines, tracking } = evenLines(ON_THE_BRINK, geometry, page);
    expect([linesIn(WORD, ON_THE_BRINK, tracking), linesIn(LIBRE_OFFICE, ON_THE_BRINK, tracking)]).toEqual([
      lines,
      lines,
    ]);
  });

  it('any other paragraph keeps its preset’s spacing', () => {
    expect(evenLines('一、收入支出决算总体情况说明', geometry, page)).toEqual({
      lines: 1,
      tracking: 0,
      usual: true,
      short: true,
    });
  });

  it('a paragraph has 28 characters per line in 国标版心', () => {
    const national = PAGE_PRESETS.国标版心;
    const area = geometryOf({ orientation: 'portrait', blocks: [] }, national);
    expect(evenLines('字'.repeat(26 + 28), area, national).lines).toBe(2);
    expect(evenLines('字'.repeat(26 + 28 + 1), area, national).lines).toBe(3);
  });

  it('blanks before units may be half as wide as common ones, if the font lacks the narrow one', () => {
    const text =
      '2023 年度财政拨款收、支总计均为 2164.69 万元。与上年度相比，财政拨款收、支总计各增加 487.76 万元，增长 29.09%。主要原因是城乡居民、机关养老及在职人员各项社保增加。';
    const national = PAGE_PRESETS.国标版心;
    const area = geometryOf({ orientation: 'portrait', blocks: [] }, national);
    const { lines, tracking } = evenLines(text, area, national);
    const halved = { ...LIBRE_OFFICE, heldBlank: 0.125 };
    const taken = [WORD, LIBRE_OFFICE, halved].map((program) => linesIn(program, text, tracking, area));
    expect(taken).toEqual([3, 3, 3]);
    expect(lines).toBe(3);
  });

  it('a paragraph full of figures takes equally many lines in every program, except one in two hundred', () => {
    const words = fc.integer({ min: 2, max: 14 }).map((count) => '字'.repeat(count));
    const figure = fc.integer({ min: 0, max: 99_999_999 }).map((fen) => `${(fen / 100).toFixed(2)}万元，`);
    const phrase = fc.tuple(words, figure).map((pieces) => pieces.join(''));
    const paragraph = fc.array(phrase, { minLength: 1, maxLength: 30 }).map((phrases) => phrases.join(''));
    const differing = fc.sample(paragraph, { numRuns: 1000, seed: 9704 }).filter((text) => {
      const { tracking } = evenLines(text, geometry, page);
      return linesIn(WORD, text, tracking) !== linesIn(LIBRE_OFFICE, text, tracking);
    });
    expect(differing.length).toBeLessThanOrEqual(5);
  });
});
