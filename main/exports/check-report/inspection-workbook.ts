import ExcelJS from 'exceljs';
import { placesText } from '#shared/checks/findings/location-text';
import { FIGURES, type FigureDefinition } from '#shared/desk/figures';
import {
  countOf,
  departmentOf,
  findingsOf,
  type Inspected,
  SEVERITY_NAMES,
  tallyRules,
  unreadOf,
  whyNot,
} from '#shared/desk/inspection';
import { addListSheet, type Columns, figureCell, figureColumns, type ListRow } from './list-sheet.ts';

/**
 * The findings of many documents as one workbook: overview, all findings, by rule, by department, unread parts,
 * and the figures of all side by side.
 */
export async function writeInspection(documents: readonly Inspected[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addListSheet(workbook, '总览', OVERVIEW, documents.map(overviewLine));
  addListSheet(workbook, '问题', FINDINGS, documents.flatMap(findingLines));
  addListSheet(workbook, '按规则', RULES, tallyRules(documents).map(ruleLine));
  addListSheet(workbook, '按部门', DEPARTMENTS, departmentLines(documents));
  const unread = documents.flatMap(unreadOf);
  addListSheet(
    workbook,
    '没有读到',
    UNREAD,
    unread.map(({ name, place, message }) => [name, place, message]),
  );
  const figures = FIGURES.filter(({ name }) => documents.some((each) => each.figures?.[name] != null));
  addListSheet(
    workbook,
    '数据（万元）',
    figureColumns(figures),
    documents.map((each) => figureLine(each, figures)),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

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
  ['位置', 40],
  ['问题', 90],
  ['应为', 20],
  ['现为', 20],
];
const RULES: Columns = [
  ['规则', 20],
  ['级别', 8],
  ['处数', 8],
  ['文件数', 8],
];
const DEPARTMENTS: Columns = [
  ['部门', 30],
  ['文件数', 8],
  ['错误', 8],
  ['警告', 8],
  ['提示', 8],
  ['最多的规则', 30],
];
const UNREAD: Columns = [
  ['文件', 44],
  ['位置', 30],
  ['原因', 80],
];

function overviewLine(each: Inspected): ListRow {
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

function findingLines(each: Inspected): readonly ListRow[] {
  return findingsOf(each).map((finding) => [
    each.name,
    departmentOf(each),
    SEVERITY_NAMES[finding.severity],
    finding.rule,
    placesText(finding),
    finding.message,
    finding.expected ?? '',
    finding.actual ?? '',
  ]);
}

function ruleLine({ rule, severity, count, documents }: ReturnType<typeof tallyRules>[number]): ListRow {
  return [rule, SEVERITY_NAMES[severity], count, documents];
}

/** Several documents of one department are counted together. */
function departmentLines(documents: readonly Inspected[]): readonly ListRow[] {
  const departments = new Map<string, Inspected[]>();
  for (const each of documents) {
    const name = departmentOf(each);
    departments.set(name, [...(departments.get(name) ?? []), each]);
  }
  const lines = [...departments].map(([name, own]): ListRow => {
    const count = (severity: 'error' | 'warning' | 'info') =>
      own.reduce((sum, each) => sum + countOf(each, severity), 0);
    const [most] = tallyRules(own).filter(({ severity }) => severity !== 'info');
    const said = most === undefined ? '' : `${most.rule}（${most.count} 处）`;
    return [name, own.length, count('error'), count('warning'), count('info'), said];
  });
  return lines.toSorted((a, b) => Number(b[2]) - Number(a[2]) || Number(b[3]) - Number(a[3]));
}

function figureLine(each: Inspected, figures: readonly FigureDefinition[]): ListRow {
  return [
    departmentOf(each),
    each.document?.read.年度 ?? '',
    ...figures.map(({ name, kind }) => figureCell(each.figures?.[name] ?? null, kind)),
  ];
}
