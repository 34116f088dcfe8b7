// Random forms of a region: filled, computed, checked, written, and read back equal.
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { planStep } from '#shared/edits/plan';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { createReport } from '#shared/report/create';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { savedAs } from '../imports/layouts/files/office.ts';
import { asNewReport, readGiven } from '../imports/reading.ts';
import { type DrawnPack, drawPack } from './random-packs.ts';

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
  const settled = dropRepeatedEntries(report, compute(pack, report));
  return { report: settled, computed: compute(pack, settled) };
}

describe('packs with forms of their own', () => {
  it.each(drawn)('own forms compute the sums of what was typed, and have no findings: $name', (of) => {
    expect(readPack(JSON.parse(JSON.stringify(writePack(of.pack))))).toEqual({ ok: true, value: of.pack });
    const { report, computed } = filled(of);
    for (const { definition, typed } of of.forms) {
      for (const [at, value] of typed) expect(computed.cells.get(at as never)?.value, at).toBe(value);
      const total = definition.blocks[0]?.rows.kind === 'lines' ? '1' : '合计';
      for (const column of new Set([...typed.keys()].map((at) => at.split('/')[2]))) {
        const own = [...typed].filter(([at]) => at.endsWith(`/${column}`));
        const at = `${definition.id}/${total}/${column}`;
        expect(computed.cells.get(at as never)?.value, at).toBe(own.reduce((sum, [, each]) => sum + each, 0));
      }
    }
    const { findings } = checkReport(of.pack, report, computed);
    const own = findings.filter(({ where }) => where.table?.startsWith('附表') === true);
    expect(own.map(({ message }) => message)).toEqual([]);
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
        const back = compute(pack, asNewReport(document, pack));
        for (const [at, { value }] of computed.cells)
          if (at.startsWith('附表')) expect(back.cells.get(at)?.value ?? null, `${kind} ${at}`).toBe(value);
      }
    },
  );
});
