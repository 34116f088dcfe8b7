// Any place: a pack learned from a document that nobody at this program has seen the like of.
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { readApart } from '#main/imports/apart/read-apart';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { recognise } from '#shared/imports/document/recognise';
import { learnPack } from '#shared/learn/learn-pack';
import { provePack } from '#shared/learn/prove-pack';
import { packProblems } from '#shared/narrative/pack-problems';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { publish } from '#shared/publication/publish';
import { type Report, wordsIn } from '#shared/report/report';
import { isFreeTable } from '#shared/tables/address';
import { asNewReport, readGiven } from '../imports/reading.ts';
import { fictionalDocument, PRINTED_TEXT } from './fictional-place.ts';

let known: ReturnType<typeof learn> | undefined;
const learned = () => (known ??= learn());

async function learn() {
  const bytes = await fictionalDocument();
  const read = await readApart()([{ filename: '公开.docx', bytes }]);
  if (!read.ok) throw new Error(read.error.message);
  const made = learnPack(read.value, recognise(read.value, null), { id: '学得', title: '学得' });
  return { bytes, files: read.value, learned: made, proof: provePack(read.value, made) };
}

/** Words between the figures. */
const WORDS = ['承办处室', '完成情况'];

describe('a made-up province', () => {
  it('its forms are learned in its own order, with its own numbers and titles', async () => {
    const { pack } = (await learned()).learned;
    expect(pack.tables.slice(0, 8).map(({ id, number, title }) => `${id} ${number} ${title}`)).toEqual([
      '公开01 表一 部门收入支出决算总表',
      '公开03 表二 部门支出决算表',
      '公开02 表三 部门收入决算表',
      '公开05 表四 一般公共预算财政拨款支出决算表',
      '公开07 表五 政府性基金预算财政拨款收入支出决算表',
      '附表重点项目支出 表六 重点项目支出情况表',
      '附表分单位收入支出 表七 分单位收入支出决算表',
      '公开09 表八 “三公”经费支出决算表',
    ]);
    expect(pack.inferred.filter((said) => said.startsWith('文件里没有'))).toHaveLength(3);
    const columns = pack.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.columns));
    expect(columns.filter(({ role }) => role === 'words').map(({ id }) => id)).toEqual(WORDS);
    expect(packProblems(pack)).toEqual([]);
    expect(readPack(JSON.parse(JSON.stringify(writePack(pack))))).toEqual({ ok: true, value: pack });
  });

  it('its parts are counted in chapters, and the forms come last', async () => {
    const { pack } = (await learned()).learned;
    expect(pack.parts.slice(0, 3)).toEqual([
      { id: '部门概况', ordinal: '第一章', title: '部门概况' },
      { id: '决算情况说明', ordinal: '第二章', title: '部门决算情况说明' },
      { id: '部门决算表', ordinal: '第三章', title: '部门决算报表' },
    ]);
  });

  it('rows that people name stay theirs, with or without a count, and have their sums', async () => {
    const { pack } = (await learned()).learned;
    const own = pack.tables.filter(({ id }) => isFreeTable(id));
    expect(own.map(({ blocks }) => blocks[0]?.rows)).toEqual([
      { kind: 'open', total: 'last' },
      { kind: 'open', total: 'last' },
    ]);
    expect(own.map(({ formulas }) => formulas.length)).toEqual([1, 1]);
  });

  it('every number of its text is bound, and the document is written again', async () => {
    const { learned: made, proof } = await learned();
    expect(made.questions).toEqual([]);
    expect(proof.text.same).toBe(proof.text.printed);
    expect(proof.text.printed).toBe(PRINTED_TEXT.join('').replace(/\s/g, '').length);
    const different = proof.forms.filter(({ differences }) => differences.length > 0);
    expect(different.map(({ title }) => title)).toEqual([]);
  });

  it('is published by that pack, and read back equal', async () => {
    const { bytes, learned: made } = await learned();
    const { pack } = made;
    const read = asNewReport(await readGiven([{ filename: '公开.docx', bytes }], pack), pack);
    const report = dropRepeatedEntries(read, compute(pack, read));
    const computed = compute(pack, report);
    expect(computed.cells.get('附表重点项目支出/合计/全年执行' as never)?.value).toBe(320_000_000);
    const word = await writeWord(publish(pack, report, computed));
    const again = await readGiven([{ filename: '再.docx', bytes: word }], pack);
    expect(again.problems).toEqual([]);
    const back = compute(pack, asNewReport(again, pack));
    const words = (of: Report) =>
      of.tables.附表重点项目支出?.rows.map(({ cells }) => WORDS.map((column) => wordsIn(cells[column])));
    expect(words(report)?.flat().filter(Boolean).length).toBeGreaterThan(3);
    expect(words(asNewReport(again, pack))).toEqual(words(report));
    for (const [at, { value }] of computed.cells) expect(back.cells.get(at)?.value ?? null, at).toBe(value);
  });
});
