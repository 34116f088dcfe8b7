// Random forms of a region: filled, computed, checked, written, and read back equal.
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { planStep } from '#shared/edits/plan';
import { packProblems } from '#shared/narrative/pack-problems';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { readPack } from '#shared/packs/read-pack';
import { writeEdition } from '#shared/packs/write-edition';
import { writePack } from '#shared/packs/write-pack';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { createReport } from '#shared/report/create';
import { type Report, wordsIn } from '#shared/report/report';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { savedAs } from '../imports/layouts/files/office.ts';
import { asNewReport, readGiven } from '../imports/reading.ts';
import { henan2023 } from '../support/packs.ts';
import { type DrawnPack, drawPack, OWN_FACTS } from './random-packs.ts';

const ROUNDS = Number(process.env.PACK_ROUNDS ?? (process.env.FULL ? 300 : 4));
const drawn = Array.from({ length: ROUNDS }, (_, at) => drawPack(at + 1));

/** The report that a person makes with the pack's edits, in 元. */
function filled({ pack, forms }: DrawnPack) {
  const empty = createReport({ id: 'r', 部门: '示例局', 年度: 2023, 单位: '元', pack });
  const edits = forms.flatMap((form) => form.edits);
  const report = edits.reduce((before, edit) => {
    const planned = planStep([edit], { pack, report: before, computed: compute(pack, before) });
    if (!planned.ok) throw new Error(planned.error.message);
    return applyWrites(before, planned.value.writes).report;
  }, empty);
  const told = { ...report, facts: { ...report.facts, ...OWN_FACTS } };
  const settled = dropRepeatedEntries(told, compute(pack, told));
  return { report: settled, computed: compute(pack, settled) };
}

/** The words in a report's own forms, by address. */
function wordsOf({ tables }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([id, { rows }]) =>
      rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, cell]) =>
          wordsIn(cell) === '' ? [] : [[`${id}/${row.id}/${column}`, wordsIn(cell)]],
        ),
      ),
    ),
  );
}

const saidIn = ({ forms }: DrawnPack) => Object.fromEntries(forms.flatMap(({ said }) => [...said]));

describe('packs with forms of their own', () => {
  it.each(drawn)('own forms compute the sums of what was typed, and have no findings: $name', (of) => {
    expect(readPack(JSON.parse(JSON.stringify(writePack(of.pack))))).toEqual({ ok: true, value: of.pack });
    expect(readPack(JSON.parse(JSON.stringify(writeEdition(of.pack, henan2023))))).toEqual({
      ok: true,
      value: of.pack,
    });
    expect(packProblems(of.pack)).toEqual([]);
    const { report, computed } = filled(of);
    expect(wordsOf(report)).toEqual(saidIn(of));
    for (const { definition, typed } of of.forms) {
      for (const [at, value] of typed) expect(computed.cells.get(at as never)?.value, at).toBe(value);
      const total = definition.blocks[0]?.rows.kind === 'lines' ? '1' : '合计';
      for (const column of new Set([...typed.keys()].map((at) => at.split('/')[2]))) {
        const own = [...typed].filter(([at]) => at.endsWith(`/${column}`));
        const at = `${definition.id}/${total}/${column}`;
        expect(computed.cells.get(at as never)?.value, at).toBe(own.reduce((sum, [, each]) => sum + each, 0));
      }
    }
    const own14 = renderTexts(report, computed).决算情况说明.filter(({ key }) => key?.startsWith('自有情况'));
    expect(own14.map(({ text }) => text).join()).toContain('示例活动经费12345.00元，已经全部支付。');
    expect(own14.flatMap(({ missing }) => missing)).toEqual([]);
    const { findings } = checkReport(of.pack, report, computed);
    const own = findings.filter(({ where }) => where.table?.startsWith('附表') === true);
    expect(own.map(({ message }) => message)).toEqual([]);
  });

  it.each(drawn)('own forms return equal from a transcription: $name', (of) => {
    const { report, computed } = filled(of);
    const valueAt = (at: string) => computed.cells.get(at as never)?.value ?? null;
    const back = readWithoutRepeats(writeTranscription(report, of.pack, valueAt), 'r', [of.pack]);
    if (!back.ok) throw new Error(back.error.message);
    const again = compute(of.pack, back.value.report);
    for (const [at, { value }] of computed.cells) expect(again.cells.get(at)?.value ?? null, at).toBe(value);
    expect(wordsOf(back.value.report)).toEqual(saidIn(of));
  });

  it.each(drawn)(
    'own forms are exported to Word, Excel, a page, and with FULL=1 PDF, and return equal: $name',
    async (of) => {
      const { pack } = of;
      const { report, computed } = filled(of);
      const publication = publish(pack, report, computed);
      const files = {
        docx: await writeWord(publication),
        xlsx: await writeExcel({ pack, report, computed, publication }, WORKING),
        ...(process.env.FULL ? { pdf: await savedAs(await writeWord(publication), 'pdf') } : {}),
        html: new TextEncoder().encode(await writeHtml(publication, DEFAULT_SETTINGS)),
      };
      for (const [kind, bytes] of Object.entries(files)) {
        const document = await readGiven([{ filename: `公开.${kind}`, bytes }], pack);
        expect(document.problems, kind).toEqual([]);
        expect(document.texts.决算情况说明?.join(), kind).toContain('示例活动经费12345.00元，已经全部支付。');
        const read = asNewReport(document, pack);
        const back = compute(pack, read);
        expect(wordsOf(read), kind).toEqual(saidIn(of));
        for (const [at, { value }] of computed.cells)
          if (at.startsWith('附表')) expect(back.cells.get(at)?.value ?? null, `${kind} ${at}`).toBe(value);
      }
    },
  );
});
