import { expandSpans, parseTsv } from '#renderer/grid/paste/clipboard.ts';
import { planPaste } from '#renderer/grid/paste/paste.ts';
import { pasteReport } from '#renderer/grid/paste/paste-report.ts';
import { annex2Model } from '#renderer/screens/report/annexes/annex-model.ts';
import { pasteIntoAnnex } from '#renderer/screens/report/annexes/annex-paste.ts';
import { createAnnex2 } from '#renderer/screens/report/annexes/create.ts';
import { mergeEdits, sameParagraphs, toDocument } from '#renderer/text-editor/part-document.ts';
import { compute } from '#shared/compute/compute';
import { bringIn } from '#shared/imports/bring-in/bring-in';
import { readDocument } from '#shared/imports/document/read-document';
import { parseMarkup } from '#shared/narrative/fields/markup';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { createReport } from '#shared/report/create';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { writesBetween } from '#shared/report/writes/writes-between';
import { defaultPack } from '../../support/cases.ts';
import { largeReport } from '../../unit/checks/clean/large.ts';
import { form } from '../../unit/grid/form.ts';
import type { Growing } from './measure.ts';
import { codeOf, headOf02, sheetOf, subjectRow, times, titleRows, workbook } from './sources.ts';

const pack = defaultPack();
const corner = { top: 0, left: 0, bottom: 0, right: 0 };

function pasted(lines: (size: number) => readonly (readonly string[])[]): Growing['make'] {
  return (size) => {
    const model = form('公开05', { codes: times(size, codeOf) });
    const block = lines(size);
    return () => pasteReport(planPaste(model, block, corner));
  };
}

const paragraphs = (size: number, words: string) =>
  times(size, (at) => ({ key: String(at), level: null, markup: `${words}{{公开01/31/决算数}}${at}` }));

const empty = createReport({ id: 'r', 部门: '某局', 年度: 2023, 单位: '元', pack });
const document02 = (size: number) =>
  readDocument([workbook(sheetOf([...titleRows, headOf02, ...times(size, subjectRow)]))], pack);
const all = { items: new Set(['公开02'] as const), mode: 'merge' } as const;

/** What the editors of texts, forms and annexes do with typing and pasting, and a report with an import. */
export const EDITED: readonly Growing[] = [
  {
    what: 'pasted: rows by their codes',
    from: 1_000,
    make: pasted((n) => times(n, (at) => [codeOf(at), `科目${at}`, '', '1', '2'])),
  },
  {
    what: 'pasted: rows of one code',
    from: 1_000,
    make: pasted((n) => times(n, () => [codeOf(1), '科目', '', '1', '2'])),
  },
  {
    what: 'pasted: rows that the form lacks',
    from: 1_000,
    make: pasted((n) => times(n, (at) => [`9${at}`, '别的', '', '1', '2'])),
  },
  {
    what: 'pasted: rows of one name',
    from: 1_000,
    make: pasted((n) => times(n, () => ['', '合计', '', '1', '2'])),
  },
  {
    what: 'pasted: text from a spreadsheet',
    from: 200_000,
    make: (n) => {
      const text = '2010101\t"科目 ""一"""\t1.00\r\n'.repeat(n / 24);
      return () => parseTsv(text);
    },
  },
  {
    what: 'pasted: one quoted field',
    from: 2_000_000,
    make: (n) => {
      const text = `"${'""甲'.repeat(n / 3)}`;
      return () => parseTsv(text);
    },
  },
  {
    what: 'pasted: cells over several rows',
    from: 2_000,
    make: (n) => {
      const rows = times(n, () =>
        times(6, (at) => ({ text: '甲', colSpan: 1, rowSpan: at % 2 === 0 ? 2 : 1 })),
      );
      return () => expandSpans(rows);
    },
  },
  {
    what: 'pasted: projects',
    from: 500,
    make: (n) => {
      const annex = createAnnex2(empty);
      const block = times(n, (at) => ['', '', '', '', `项目${at}`, '1', '2', '3', '4', '5', '6', '7']);
      return () => pasteIntoAnnex(annex, annex2Model(annex), block, corner);
    },
  },
  {
    what: 'words: paragraphs in the editor',
    from: 5_000,
    make: (n) => {
      const [shown, now] = [paragraphs(n, '甲'), paragraphs(n, '乙')];
      return () => [toDocument(shown), sameParagraphs(shown, now), mergeEdits(shown, shown, now)];
    },
  },
  {
    what: 'words: one paragraph of fields',
    from: 50_000,
    make: (n) => () => parseMarkup('{{公开01/31/决算数}}'.repeat(n / 16)),
  },
  {
    what: 'words: one paragraph of braces',
    from: 50_000,
    make: (n) => () => parseMarkup('{{'.repeat(n / 2)),
  },
  {
    what: 'words: one field of brackets',
    from: 20_000,
    make: (n) => () => parseMarkup(`{{合计${'('.repeat(n)}}}`),
  },
  {
    what: 'words: one field of commas',
    from: 50_000,
    make: (n) => () => parseMarkup(`{{合计(${'公,'.repeat(n / 2)})}}`),
  },
  {
    what: 'words: the text of a report of many 科目',
    from: 1_000,
    make: (n) => {
      const { report, computed } = largeReport(pack, n, n);
      return () => renderTexts(report, computed);
    },
  },
  {
    what: 'report: computed',
    from: 1_000,
    make: (n) => {
      const { report } = largeReport(pack, n, 0);
      return () => compute(pack, report);
    },
  },
  {
    what: 'report: an import brought in and written',
    from: 3_000,
    make: (n) => {
      const document = document02(n);
      return () => applyWrites(empty, writesBetween(empty, bringIn(empty, pack, document, all)));
    },
  },
  {
    what: 'report: an import over another',
    from: 3_000,
    make: (n) => {
      const document = document02(n);
      const standing = bringIn(empty, pack, document02(Math.floor(n / 2)), all);
      return () => writesBetween(standing, bringIn(standing, pack, document, all));
    },
  },
];
