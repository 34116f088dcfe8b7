import ExcelJS from 'exceljs';
import { countOf, type Inspected, SEVERITY_NAMES, whyNot } from '#shared/desk/inspection';

type Line = readonly (string | number)[];

/** What many documents were found to say, as one workbook: overview, all findings, by rule, and what was not read. */
export async function writeInspection(documents: readonly Inspected[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addSheet(workbook, '总览', OVERVIEW, documents.map(overviewLine));
  addSheet(workbook, '问题', FINDINGS, documents.flatMap(findingLines));
  addSheet(
    workbook,
    '按规则',
    [
      ['规则', 20],
      ['级别', 8],
      ['处数', 8],
      ['文件数', 8],
    ],
    ruleLines(documents),
  );
  addSheet(
    workbook,
    '没有读到',
    [
      ['文件', 44],
      ['位置', 30],
      ['原因', 80],
    ],
    documents.flatMap(unreadLines),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Columns = readonly (readonly [title: string, width: number])[];

const OVERVIEW: Columns = [
  ['文件', 44],
  ['部门', 30],
  ['年度', 8],
  ['模板', 16],
  ['读到的表', 10],
  ['错误', 8],
  ['警告', 8],
  ['提示', 8],
  ['文字中的数', 12],
  ['已核对', 10],
  ['没有检查的原因', 60],
];
const FINDINGS: Columns = [
  ['文件', 44],
  ['部门', 30],
  ['级别', 8],
  ['规则', 16],
  ['位置', 30],
  ['问题', 90],
];

function overviewLine(each: Inspected): Line {
  const { read = null, checked = null } = each.document ?? {};
  return [
    each.name,
    read?.部门 ?? '',
    read?.年度 ?? '',
    read?.pack ?? '',
    read?.tables.length ?? 0,
    countOf(each, 'error'),
    countOf(each, 'warning'),
    countOf(each, 'info'),
    checked?.numbers.total ?? 0,
    checked?.numbers.checked ?? 0,
    whyNot(each) ?? '',
  ];
}

function findingLines({ name, document }: Inspected): readonly Line[] {
  return (document?.checked?.findings ?? []).map(({ severity, rule, where, message }) => [
    name,
    document?.read.部门 ?? '',
    SEVERITY_NAMES[severity],
    rule,
    where.address ?? where.section ?? where.table ?? '',
    message,
  ]);
}

function ruleLines(documents: readonly Inspected[]): readonly Line[] {
  const rules = new Map<string, { level: string; count: number; files: Set<string> }>();
  for (const { name, document } of documents) {
    for (const { rule, severity } of document?.checked?.findings ?? []) {
      const key = `${severity}/${rule}`;
      const known = rules.get(key) ?? { level: SEVERITY_NAMES[severity], count: 0, files: new Set() };
      known.count++;
      rules.set(key, { ...known, files: known.files.add(name) });
    }
  }
  const lines = [...rules].map(
    ([key, { level, count, files }]): Line => [key.slice(key.indexOf('/') + 1), level, count, files.size],
  );
  return lines.toSorted((a, b) => Number(b[2]) - Number(a[2]));
}

function unreadLines(each: Inspected): readonly Line[] {
  const why = whyNot(each);
  const unread = each.document?.read.unread ?? [];
  return [
    ...(why === null ? [] : [[each.name, '整份', why]]),
    ...unread.map(({ place, message }) => [each.name, place, message]),
  ];
}

function addSheet(workbook: ExcelJS.Workbook, name: string, columns: Columns, lines: readonly Line[]): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(lines.map((line) => [...line]));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}
