// Forms of 北京 (twelve) and 四川 (thirteen): learned without knowing the place, written, read back, checked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { readApart } from '#main/imports/apart/read-apart';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import { recognise } from '#shared/imports/document/recognise';
import { learnPack } from '#shared/learn/learn-pack';
import { provePack } from '#shared/learn/prove-pack';
import { packProblems } from '#shared/narrative/pack-problems';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { isFreeTable } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { savedAs } from '../imports/layouts/files/office.ts';
import { asNewReport, readGiven } from '../imports/reading.ts';
import { filledReport } from '../support/filled-report.ts';
import { ROOT } from '../support/root.ts';

const typed = (cells: Readonly<Record<string, string>>): Edit => ({
  kind: 'cells',
  cells: Object.entries(cells).map(([address, text]) => ({ address, text })),
});
const subject = (table: `附表${string}`, code: string, name: string): Edit => ({
  kind: 'addRows',
  tables: [table],
  subjects: [{ code, name }],
  alone: true,
});
const line = (table: `附表${string}`, name: string): Edit => ({ kind: 'addLine', table, name });

/** Figures of their own for the forms that the nine do not have; they agree with those of `filledReport`. */
const FIGURES: Readonly<Record<string, readonly Edit[]>> = {
  'beijing-2024': [
    typed({
      '附表政府采购情况/2/货物': '12.5',
      '附表政府采购情况/2/服务': '7.5',
      '附表政府采购情况/3/工程': '30',
    }),
    line('附表政府购买服务', '平台运行维护'),
    line('附表政府购买服务', '档案数字化'),
    typed({ '附表政府购买服务/1/金额': '6.2', '附表政府购买服务/2/金额': '3.8' }),
  ],
  'sichuan-2024': [
    subject('附表一般公共预算支出明细', '2080101', '行政运行'),
    subject('附表一般公共预算支出明细', '2210201', '住房公积金'),
    typed({
      '附表一般公共预算支出明细/2080101/工资福利支出': '25',
      '附表一般公共预算支出明细/2080101/商品和服务支出': '5',
      '附表一般公共预算支出明细/2210201/工资福利支出': '10',
    }),
    subject('附表财政拨款支出明细', '2080101', '行政运行'),
    subject('附表财政拨款支出明细', '2120803', '城市建设支出'),
    typed({
      '附表财政拨款支出明细/2080101/工资福利支出': '35',
      '附表财政拨款支出明细/2080101/商品和服务支出': '5',
      '附表财政拨款支出明细/2120803/资本性支出': '20',
    }),
    subject('附表一般公共预算项目支出', '2080101', '行政运行'),
    typed({
      '附表一般公共预算项目支出/2080101/商品和服务支出': '6',
      '附表一般公共预算项目支出/2080101/资本性支出': '4',
    }),
    subject('附表国有资本经营收入支出', '2230105', '国有企业改革成本支出'),
    typed({
      '附表国有资本经营收入支出/2230105/本年收入': '5',
      '附表国有资本经营收入支出/2230105/项目支出': '5',
    }),
  ],
};

/** 北京 and 四川 by their published lists of forms; what no document showed is said in `inferred`. */
function packOf(id: string): TemplatePack {
  const read = readPack(JSON.parse(readFileSync(join(ROOT, `tests/cases/packs/${id}.json`), 'utf8')));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function reportOf(pack: TemplatePack) {
  const filled = (FIGURES[pack.id] ?? []).reduce((before, edit) => {
    const planned = planStep([edit], { pack, report: before, computed: compute(pack, before) });
    if (!planned.ok) throw new Error(planned.error.message);
    return applyWrites(before, planned.value.writes).report;
  }, filledReport(pack));
  const report = dropRepeatedEntries(filled, compute(pack, filled));
  return { report, computed: compute(pack, report) };
}

/** The document's pack, learned by one who knows only the packs that come with the program. */
async function learnedFrom(pack: TemplatePack) {
  const { report, computed } = reportOf(pack);
  const bytes = await writeWord(publish(pack, report, computed));
  const read = await readApart()([{ filename: '公开.docx', bytes }]);
  if (!read.ok) throw new Error(read.error.message);
  const recognised = recognise(read.value, null);
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

  it('finds nothing wrong where nothing is', () => {
    const { findings } = checkReport(pack, report, computed);
    expect(findings.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))).toEqual([]);
    for (const { left, right } of computed.relations) expect(left).toBe(right);
  });

  it.each(['docx', 'xlsx', 'html', 'pdf'] as const)('comes back equal from %s', async (kind) => {
    const publication = publish(pack, report, computed);
    const word = () => writeWord(publication);
    const bytes =
      kind === 'docx'
        ? await word()
        : kind === 'pdf'
          ? await savedAs(await word(), 'pdf')
          : kind === 'xlsx'
            ? await writeExcel({ pack, report, computed, publication }, WORKING)
            : new TextEncoder().encode(await writeHtml(publication, DEFAULT_SETTINGS));
    const document = await readGiven([{ filename: `公开.${kind}`, bytes }], pack);
    expect(document.problems).toEqual([]);
    const back = compute(pack, asNewReport(document, pack));
    for (const [at, { value }] of computed.cells) expect(back.cells.get(at)?.value ?? null, at).toBe(value);
  });
});
