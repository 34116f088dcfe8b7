import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compute } from '#shared/compute/compute';
import { labelOf } from '#shared/edits/describe';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { compareReports } from '#shared/report/compare';
import { annexPlaces } from '#shared/report/notes/annex-places';
import { commentsOf, placeOfParagraph } from '#shared/report/notes/comments';
import type { Report } from '#shared/report/report';
import { reportSchema } from '#shared/report/schema';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { readCase } from '../../support/cases.ts';
import { ROOT } from '../../support/root.ts';

const { report: sample, pack, computed } = readCase(join(ROOT, 'samples/示例.json'));
const CELL = '公开05/2070104/基本支出';
const WHEN = '2026-11-28 16:20';

const comment = (words: string, place = CELL): Extract<Edit, { kind: 'comment' }> => ({
  kind: 'comment',
  place,
  words,
  who: '经办人',
  when: WHEN,
});
function after(edit: Edit, report: Report = sample) {
  const planned = planStep([edit], { pack, report, computed: compute(pack, report) });
  if (!planned.ok) throw new Error(planned.error.message);
  return { label: planned.value.label, ...applyWrites(report, planned.value.writes) };
}

it('a comment is stored at its cell with author and time, changed, and removed by an empty text', () => {
  const { report, label, done } = after(comment('与凭证核对过：无误\n第二行'));
  expect(label).toBe(`批注 ${CELL}`);
  expect(commentsOf(report).get(CELL)).toEqual({
    place: CELL,
    who: '经办人',
    when: WHEN,
    words: '与凭证核对过：无误\n第二行',
  });
  expect(
    applyWrites(
      report,
      done.map(({ inverse }) => inverse),
    ).report,
  ).toEqual(sample);
  const gone = after(comment(''), report);
  expect(gone.label).toBe(`删除批注 ${CELL}`);
  expect(commentsOf(gone.report).size).toBe(0);
});

it('a comment is never printed and not a difference between reports, but is handed over', () => {
  const { report } = after(comment('不要公开的话'));
  expect(JSON.stringify(renderTexts(report, computed))).toBe(JSON.stringify(renderTexts(sample, computed)));
  const valueAt = () => null;
  expect(writeTranscription(report, pack, valueAt)).toBe(writeTranscription(sample, pack, valueAt));
  expect(compareReports(sample, report)).toEqual([]);
  expect(commentsOf(reportSchema.parse(JSON.parse(JSON.stringify(report)))).get(CELL)?.words).toBe(
    '不要公开的话',
  );
});

it('a paragraph keeps its comment when its figures change, and the log shows no template key', () => {
  const at = renderTexts(sample, computed).决算情况说明.findIndex(({ text }) => text.includes('494.53'));
  const paragraph = renderTexts(sample, computed).决算情况说明[at];
  if (paragraph === undefined) throw new Error('no paragraph');
  const place = placeOfParagraph('决算情况说明', paragraph);
  const { report, done } = after(comment('再核', place));
  const [first] = done;
  expect(first && labelOf(first, '万元')).toBe('批注 决算情况说明');
  const typed = after({ kind: 'cells', cells: [{ address: '公开01/8/决算数', text: '9' }] }, report).report;
  const now = renderTexts(typed, compute(pack, typed)).决算情况说明[at];
  expect(now && commentsOf(typed).get(placeOfParagraph('决算情况说明', now))?.words).toBe('再核');
});

it('a comment stays with its annex row when rows are inserted before it, by name and index', () => {
  const annex = sample.附件2;
  if (annex === null) throw new Error('the sample has 附件2');
  const [first, second] = annex.项目;
  if (first === undefined || second === undefined) throw new Error('the sample has two projects');
  const placeAt = (of: typeof annex, address: string) =>
    [...annexPlaces(of)].find(([, at]) => at === address)?.[0] ?? '';
  const place = placeAt(annex, '项目/1/全年预算数');
  expect(place).toBe(`附件2/项目/“${second.项目名称}”/全年预算数`);
  const grown = { ...annex, 项目: [{ ...first, 项目名称: '新的' }, ...annex.项目, second] };
  expect(annexPlaces(grown).get(place)).toBe('项目/2/全年预算数');
  expect(placeAt(grown, `项目/${grown.项目.length - 1}/全年预算数`)).toBe(
    `附件2/项目/“${second.项目名称}” 第 2 行/全年预算数`,
  );
  const { label, report } = after(comment('核对执行率', place));
  expect(label).toBe(`批注 ${place.replaceAll('/', ' ')}`);
  expect(commentsOf(report).get(place)?.words).toBe('核对执行率');
  expect(annexPlaces(sample.附件1 ?? annex).get('附件1/总分/得分')).toBe('总分/得分');
});

it('a comment that another window has written meanwhile is not overwritten unseen', () => {
  const { report } = after(comment('先写的'));
  const planned = planStep([{ ...comment('后写的'), seen: null }], { pack, report, computed });
  expect(planned).toMatchObject({ ok: false, error: { code: 'conflict' } });
});
