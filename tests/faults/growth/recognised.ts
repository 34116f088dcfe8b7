import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import type { Growing } from './measure.ts';
import {
  codeOf,
  headOf02,
  paragraph,
  row,
  sheetOf,
  subjectRow,
  table,
  textFile,
  times,
  titleRows,
  wordFile,
  workbook,
} from './sources.ts';

const ANNEX2 = [
  '单位编码',
  '单位名称',
  '主管部门编码',
  '主管部门名称',
  '项目名称',
  '项目编码',
  '项目类别',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '预算执行率%',
  '自评得分',
];

/** Files of one shape, of any size. */
export const SOURCES: readonly {
  readonly what: string;
  readonly from: number;
  readonly source: (size: number) => SourceFile;
}[] = [
  {
    what: '科目 of one form',
    from: 2_000,
    source: (n) => workbook(sheetOf([...titleRows, headOf02, ...times(n, subjectRow)])),
  },
  {
    what: 'rows of one 科目',
    from: 2_000,
    source: (n) => workbook(sheetOf([...titleRows, headOf02, ...times(n, () => subjectRow(1))])),
  },
  {
    what: 'rows that are none of the form',
    from: 2_000,
    source: (n) =>
      workbook(sheetOf([...titleRows, headOf02, ...times(n, (at) => row(`其他${at}`, '别的', '1.00'))])),
  },
  {
    what: 'heads below each other',
    from: 2_000,
    source: (n) => workbook(sheetOf([...titleRows, ...times(n, () => headOf02)])),
  },
  {
    what: 'heads and 科目 by turns',
    from: 1_000,
    source: (n) => workbook(sheetOf(times(n, (at) => [headOf02, subjectRow(at), row(`第${at}段`)]).flat())),
  },
  {
    what: 'merged cells in a form',
    from: 2_000,
    source: (n) =>
      workbook(
        sheetOf(
          [...titleRows, headOf02, ...times(n, subjectRow)],
          times(n, (at) => ({ top: at + 4, bottom: at + 4, left: 4, right: 8 })),
        ),
      ),
  },
  {
    what: 'merged cells in 附件2',
    from: 2_000,
    source: (n) =>
      workbook(
        sheetOf(
          [row(...ANNEX2), ...times(n, (at) => row('', '', '', '', `项目${at}`))],
          times(n, (at) => ({ top: 1 + at, bottom: 1 + at, left: 0, right: 3 })),
          '附件2',
        ),
      ),
  },
  {
    what: 'heads over merged cells',
    from: 2_000,
    source: (n) =>
      workbook(
        sheetOf(
          times(n, () => [headOf02, row('', '', '支出', '收入'), row('说', '明')]).flat(),
          times(3 * n, (at) => ({ top: at, bottom: at, left: 9, right: 12 })),
        ),
      ),
  },
  {
    what: 'tables of a document',
    from: 150,
    source: (n) =>
      wordFile(
        times(n, (at) => [
          paragraph(`第${at}段`),
          ...titleRows.map(() => paragraph('收入决算表')),
          table([headOf02, ...times(20, subjectRow)]),
        ]).flat(),
      ),
  },
  {
    what: 'tables of no form',
    from: 1_000,
    source: (n) =>
      wordFile(
        times(n, (at) => [paragraph(`表${at}`), table([row('甲', '乙'), row(String(at), '2')])]).flat(),
      ),
  },
  {
    what: 'pages of one table',
    from: 200,
    source: (n) =>
      wordFile([
        ...['收入决算表', '单位：万元'].map(paragraph),
        ...times(n, (at) => table([headOf02, ...times(10, (each) => subjectRow(10 * at + each))])),
      ]),
  },
  {
    what: 'paragraphs between two tables',
    from: 5_000,
    source: (n) =>
      wordFile([
        table([headOf02, subjectRow(1)]),
        ...times(n, (at) => paragraph(`第${at}段`)),
        table([headOf02, subjectRow(2)]),
      ]),
  },
  {
    what: 'paragraphs of a document',
    from: 5_000,
    source: (n) =>
      wordFile([
        paragraph('第一部分 某局概况'),
        paragraph('第三部分 决算情况说明'),
        ...times(n, (at) => paragraph(`一般公共预算财政拨款支出${at}万元，占本年支出的1%。`)),
      ]),
  },
  {
    what: 'titles of parts',
    from: 1_000,
    source: (n) =>
      wordFile(times(n, () => [paragraph('第一部分 某局概况'), paragraph('第三部分 决算情况说明')]).flat()),
  },
  { what: 'titles of forms in a text', from: 1_000, source: (n) => textFile(times(n, () => '收入决算表')) },
  {
    what: 'forms in a text',
    from: 300,
    source: (n) =>
      textFile(
        times(n, (at) => [
          '收入决算表',
          '单位：万元',
          '栏次 1 2 3 4 5 6 7',
          `${codeOf(at)} 甲 1.00 1.00 0.00 0.00 0.00 0.00 0.00`,
        ]).flat(),
      ),
  },
  {
    what: '科目 of one form in a text',
    from: 3_000,
    source: (n) =>
      textFile([
        '收入决算表',
        '单位：万元',
        ...times(n, (at) => `${codeOf(at)} 科目${at} 1.00 1.00 0.00 0.00 0.00 0.00 0.00`),
      ]),
  },
  {
    what: 'numbers of lines in a text',
    from: 3_000,
    source: (n) =>
      textFile([
        '收入支出决算总表',
        '单位：万元',
        ...times(n, (at) => `一般公共预算财政拨款收入 ${at} 1.00`),
      ]),
  },
  {
    what: 'lines of one paragraph in a text',
    from: 5_000,
    source: (n) =>
      textFile([
        '第三部分 决算情况说明',
        ...times(n, () => '本部门认真贯彻落实党中央决策部署，支出1%和2%，a 1.5%'),
      ]),
  },
  {
    what: 'lines of one word in a text',
    from: 5_000,
    source: (n) => textFile(['第三部分 决算情况说明', ...times(n, () => 'abcdefghijklmnopqrstuvwxyzabc')]),
  },
  {
    what: 'one long line of a text',
    from: 100_000,
    source: (n) => textFile(['第一部分 概况', '1%'.repeat(n / 2)]),
  },
  {
    what: 'one long paragraph of blanks',
    from: 100_000,
    source: (n) => wordFile([paragraph(`单位${' '.repeat(n)}1`), table([headOf02, subjectRow(1)])]),
  },
  {
    what: 'one long line of figures',
    from: 100_000,
    source: (n) => textFile(['收入决算表', '1.00 '.repeat(n / 5)]),
  },
  { what: 'one long line of digits', from: 100_000, source: (n) => textFile(['收入决算表', '1'.repeat(n)]) },
  {
    what: 'one long cell',
    from: 100_000,
    source: (n) =>
      workbook(
        sheetOf([
          ...titleRows,
          row(`${' '.repeat(n)}1`),
          headOf02,
          row('2010101', '甲', '1'.repeat(n), '\t'.repeat(n)),
        ]),
      ),
  },
  {
    what: 'long names of columns',
    from: 2_000,
    source: (n) =>
      workbook(
        sheetOf([
          ...titleRows,
          row('科目编码', '科目名称', ...times(60, () => '收入财政拨款'.repeat(n / 6))),
          subjectRow(1),
        ]),
      ),
  },
];

export const RECOGNISED: readonly Growing[] = SOURCES.map(({ what, from, source }) => ({
  what: `recognised: ${what}`,
  from,
  make: (size) => {
    const file = source(size);
    return () => recognise([file], null);
  },
}));
