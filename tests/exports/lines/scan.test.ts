import { describe, expect, it } from 'vitest';
import type { Glyph, PageContent, Rule } from '#main/imports/page/content';
import { crossedFigures } from './borders.ts';
import { misleading } from './scan.ts';

const SIZE = 10;

/** Glyphs of a text from `left` on, each as wide as it is high. */
function written(text: string, left: number, base: number): readonly Glyph[] {
  return [...text].map((character, at) => ({
    text: character,
    left: left + at * SIZE,
    right: left + (at + 1) * SIZE,
    base,
    size: SIZE,
  }));
}

const upright = (at: number): Rule => ({ level: false, at, from: 0, to: 100 });
const page = (glyphs: readonly Glyph[], rules: readonly Rule[] = []): PageContent => ({
  width: 600,
  height: 800,
  glyphs,
  rules,
});

describe('the scan of lines', () => {
  it.each([
    ['减少-', '21.48万元', 'sign at the end'],
    ['减少21.48', '万元，下降', 'unit at the start'],
    ['减少21.', '48万元', 'number broken'],
    ['绩效目标补助资', '金', 'one character'],
    ['特此说明，请核', '查。', 'one character'],
    ['说明其他情况：', '无”。', 'one character'],
  ])('the scan finds %s⏎%s', (first, second, fault) => {
    const found = misleading([page([...written(first, 0, 20), ...written(second, 0, 34)])]);
    expect(found).toEqual([`第 1 页 ${fault}：${first}⏎${second}`]);
  });

  it('the text of the next cell is another text, because of its rule or a wide gap', () => {
    const cells = [
      ...written('绩效', 0, 20),
      ...written('60.63', 25, 20),
      ...written('2023年', 0, 34),
      ...written('名称', 100, 20),
      ...written('称', 160, 34),
    ];
    expect(misleading([page(cells, [upright(22)])])).toEqual([]);
    expect(misleading([page(cells)])).toEqual(['第 1 页 number broken：绩效60.63⏎2023年']);
  });

  it('text below a horizontal rule or far below is another text', () => {
    const two = [...written('绩效目标', 0, 20), ...written('金', 0, 34)];
    expect(misleading([page(two, [{ level: true, at: 25, from: 0, to: 50 }])])).toEqual([]);
    expect(misleading([page([...written('绩效目标', 0, 20), ...written('金', 0, 60)])])).toEqual([]);
  });

  it('a figure crossed by a rule is found, and one only touched by it is not', () => {
    expect(crossedFigures([page(written('12', 0, 20), [upright(15)])])).toEqual(['第 1 页 2（10，20）']);
    expect(crossedFigures([page(written('12', 0, 20), [upright(20)])])).toEqual([]);
  });
});
