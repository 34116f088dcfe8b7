import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesFor, existingParagraphs } from '#shared/narrative/texts/own-words';
import type { Paragraph } from '#shared/narrative/writing/write';
import type { ParagraphEntry } from '#shared/report/report';

const template = (...keys: readonly string[]): readonly Paragraph[] =>
  keys.map((key) => ({ key, level: null, markup: `模板${key}`, reasons: [] }));

const read = (of: readonly Paragraph[], entries: readonly ParagraphEntry[] | null) =>
  existingParagraphs(of, entries).map(({ markup }) => markup);

/** An editor's content, changed and stored. */
function edit(
  of: readonly Paragraph[],
  before: readonly ParagraphEntry[] | null,
  change: (
    shown: { key: string | null; markup: string }[],
  ) => readonly { key: string | null; markup: string }[],
) {
  const shown = existingParagraphs(of, before).map(({ key, markup }) => ({ key, markup }));
  return entriesFor(change(shown), of, before);
}

const abc = template('甲', '乙', '丙');
const reword = (at: number, markup: string) => (shown: { key: string | null; markup: string }[]) =>
  shown.map((each, index) => (index === at ? { ...each, markup } : each));

describe('a part following the template', () => {
  it('nothing is stored while a part has no own text', () => {
    expect(edit(abc, null, (shown) => shown)).toBeNull();
    expect(edit(abc, edit(abc, null, reword(1, '自己的话')), reword(1, '模板乙'))).toBeNull();
  });

  it('one paragraph is reworded, and the template’s later additions appear', () => {
    const entries = edit(abc, null, reword(1, '自己的话'));
    expect(read(abc, entries)).toEqual(['模板甲', '自己的话', '模板丙']);
    expect(read(template('首', '甲', '乙', '新', '丙', '末'), entries)).toEqual([
      '模板首',
      '模板甲',
      '自己的话',
      '模板新',
      '模板丙',
      '模板末',
    ]);
  });

  it('own text is kept for a paragraph that the template temporarily drops', () => {
    const entries = edit(abc, null, reword(1, '自己的话'));
    const without = template('甲', '丙');
    expect(read(without, entries)).toEqual(['模板甲', '模板丙']);
    const later = edit(without, entries, reword(0, '又一句'));
    expect(read(abc, later)).toEqual(['又一句', '自己的话', '模板丙']);
  });

  it('paragraphs are removed, added and moved', () => {
    const removed = edit(abc, null, (shown) => shown.toSpliced(1, 1));
    expect(read(abc, removed)).toEqual(['模板甲', '模板丙']);
    const added = edit(abc, removed, (shown) => shown.toSpliced(1, 0, { key: null, markup: '加的' }));
    expect(read(abc, added)).toEqual(['模板甲', '加的', '模板丙']);
    const moved = edit(abc, added, (shown) => shown.toReversed());
    expect(read(abc, moved)).toEqual(['模板丙', '加的', '模板甲']);
    expect(read(template('甲', '甲二', '乙', '丙'), moved)).toEqual(['模板丙', '加的', '模板甲', '模板甲二']);
  });

  it('a copied paragraph is an own one', () => {
    const entries = edit(abc, null, (shown) => [...shown, shown[0] ?? { key: null, markup: '' }]);
    expect(read(abc, entries)).toEqual(['模板甲', '模板乙', '模板丙', '模板甲']);
    expect(existingParagraphs(abc, entries).at(-1)?.key).toBeNull();
  });

  it('a part reads back as edited, whatever was done', () => {
    const paragraph = fc.record({
      key: fc.constantFrom(null, '甲', '乙', '丙'),
      markup: fc.constantFrom('模板甲', '模板乙', '自己的话', '加的'),
    });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (edited) => {
        const entries = entriesFor(edited, abc, null);
        expect(read(abc, entries)).toEqual(edited.map(({ markup }) => markup));
      }),
    );
  });
});

describe('a printed part', () => {
  it('a printed part stays a plain list, whatever the template contains', () => {
    const printed = ['印出的一', '印出的二'];
    expect(read(abc, printed)).toEqual(printed);
    expect(edit(abc, printed, reword(0, '模板甲'))).toEqual(['模板甲', '印出的二']);
  });
});
