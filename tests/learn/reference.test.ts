// The reference (Henan): published with errors of its own, which are all that its learned pack writes
// differently.
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { readApart } from '#main/imports/apart/read-apart';
import { recognise } from '#shared/imports/document/recognise';
import { learnPack } from '#shared/learn/learn-pack';
import { provePack } from '#shared/learn/prove-pack';
import { publish } from '#shared/publication/publish';
import { REFERENCE, readCase } from '../support/cases.ts';

async function proved() {
  const { pack, report, computed } = readCase(REFERENCE);
  const bytes = await writeWord(publish(pack, report, computed));
  const read = await readApart()([{ filename: '公开.docx', bytes }]);
  if (!read.ok) throw new Error(read.error.message);
  const learned = learnPack(read.value, recognise(read.value, null), { id: '学得', title: '学得的模板' });
  return { learned, proof: provePack(read.value, learned) };
}

describe('a pack learned from the reference alone', () => {
  it('the learned pack reproduces the reference, except for the document’s own errors', async () => {
    const { learned, proof } = await proved();
    const { forms, text } = proof;
    expect(forms).toHaveLength(9);
    expect(forms.flatMap(({ differences }) => differences)).toEqual([]);
    console.log(`河南：文字 ${text.same}/${text.printed} 字写出，模板共写 ${text.written} 字`);
    expect(text.same / text.printed).toBeGreaterThanOrEqual(0.98);
    expect(text.differences.filter(({ reason }) => reason === '')).toEqual([]);
    // two 项 without spending are in no row; the 款 of each is misprinted
    expect(learned.facts).toMatchObject({
      '年初预算/2082602': 5_607_000_00,
      '年初预算/2290402': 36_000_000_00,
    });
  });
});
