// Forms of 北京 (twelve) and 四川 (thirteen): learned without knowing the place, written, read back, checked.
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { readApart } from '#main/imports/apart/read-apart';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { recognise } from '#shared/imports/document/recognise';
import { learnPack } from '#shared/learn/learn-pack';
import { provePack } from '#shared/learn/prove-pack';
import { packProblems } from '#shared/narrative/pack-problems';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { isFreeTable } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { savedAs } from '../imports/layouts/files/office.ts';
import { asNewReport, readGiven } from '../imports/reading.ts';
import { filledOwnForms } from '../support/own-forms.ts';

function packOf(id: string): TemplatePack {
  const pack = findPack(id);
  if (pack === null) throw new RangeError(`no pack ${id}`);
  return pack;
}

/** The packs of no place: those of one who has never seen the place's forms. */
const NATIONWIDE = PACKS.filter(({ place }) => place === undefined || place === '河南省');

function reportOf(pack: TemplatePack) {
  const report = filledOwnForms(pack);
  return { report, computed: compute(pack, report) };
}

/** The document's pack, learned by one who knows only the packs that come with the program. */
async function learnedFrom(pack: TemplatePack) {
  const { report, computed } = reportOf(pack);
  const bytes = await writeWord(publish(pack, report, computed));
  const read = await readApart()([{ filename: '公开.docx', bytes }]);
  if (!read.ok) throw new Error(read.error.message);
  const recognised = recognise(read.value, null, undefined, NATIONWIDE);
  return { files: read.value, learned: learnPack(read.value, recognised, { id: '学得', title: '学得' }) };
}

describe.each(['beijing-2024', 'sichuan-2024'])('%s', (id) => {
  const pack = packOf(id);
  const { report, computed } = reportOf(pack);

  it('is learned from a document: all forms in order, titles, numbers, headers, rows, sums', async () => {
    const { files, learned } = await learnedFrom(pack);
    const head = ({ tables }: TemplatePack) => tables.map(({ number, title }) => `${number} ${title}`);
    expect(head(learned.pack)).toEqual(head(pack));
    for (const form of pack.tables.filter((each) => isFreeTable(each.id))) {
      const found = learned.pack.tables.find(({ title }) => title === form.title);
      const heads = (of: typeof form | undefined) =>
        of?.header.map((row) => row.map(({ text, colSpan = 1, rowSpan = 1 }) => [text, colSpan, rowSpan]));
      expect(heads(found), form.title).toEqual(heads(form));
      expect(found?.blocks[0]?.rows.kind, form.title).toBe(form.blocks[0]?.rows.kind);
      expect(found?.note, form.title).toBe(form.note);
    }
    expect(packProblems(learned.pack)).toEqual([]);
    expect(readPack(JSON.parse(JSON.stringify(writePack(learned.pack))))).toEqual({
      ok: true,
      value: learned.pack,
    });
    const { forms } = provePack(files, learned);
    expect(forms).toHaveLength(pack.tables.length);
    expect(
      forms.flatMap(({ title, differences }) => differences.map((each) => ({ title, ...each }))),
    ).toEqual([]);
  });

  it.each(['xlsx', 'html', 'pdf'] as const)('comes back equal from %s', async (kind) => {
    const publication = publish(pack, report, computed);
    const bytes =
      kind === 'pdf'
        ? await savedAs(await writeWord(publication), 'pdf')
        : kind === 'xlsx'
          ? await writeExcel({ pack, report, computed, publication }, WORKING)
          : new TextEncoder().encode(await writeHtml(publication, DEFAULT_SETTINGS));
    const document = await readGiven([{ filename: `公开.${kind}`, bytes }], pack);
    expect(document.problems).toEqual([]);
    const back = compute(pack, asNewReport(document, pack));
    for (const [at, { value }] of computed.cells) expect(back.cells.get(at)?.value ?? null, at).toBe(value);
  });
});

describe.each(PACKS.map(({ id }) => id))('a new report with %s, filled in', (id) => {
  const pack = packOf(id);
  const { report, computed } = reportOf(pack);

  it('has no error and no warning, and its relations hold', () => {
    const { findings } = checkReport(pack, report, computed);
    const wrong = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(wrong.map(({ severity, message }) => `${severity} ${message}`)).toEqual([]);
    for (const { left, right } of computed.relations) expect(left ?? 0).toBe(right ?? 0);
  });

  it('comes back equal from Word', async () => {
    const bytes = await writeWord(publish(pack, report, computed));
    const document = await readGiven([{ filename: '公开.docx', bytes }], pack);
    expect(document.problems).toEqual([]);
    const back = compute(pack, asNewReport(document, pack));
    for (const [at, { value }] of computed.cells) expect(back.cells.get(at)?.value ?? null, at).toBe(value);
  });
});
