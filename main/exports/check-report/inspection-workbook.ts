import { placesText } from '#shared/checks/findings/location-text';
import { FIGURES, type FigureDefinition } from '#shared/desk/figures';
import {
  countOf,
  departmentOf,
  findingsOf,
  type Inspected,
  RuleTallies,
  type RuleTally,
  SEVERITY_NAMES,
  unreadOf,
  whyNot,
} from '#shared/desk/inspection';
import { type BookPart, listBook, writeListBook } from './list-book.ts';
import { type Columns, figureCell, figureColumns, type ListRow, type ListSheet } from './list-sheet.ts';
import { PackedRows } from './packed-rows.ts';

type Documents = Iterable<Inspected> | AsyncIterable<Inspected>;

/**
 * The findings of many documents as one workbook: overview, all findings, by rule, by department, unread parts,
 * and the figures of all side by side.
 */
export function writeInspection(documents: Iterable<Inspected>): Promise<Uint8Array> {
  return writeListBook(sheetsOf(documents), SHOWN);
}

/** The same part by part, as the documents come; of each, a few lines are kept. */
export function inspectionParts(documents: Documents): AsyncGenerator<BookPart> {
  return listBook(sheetsOf(documents), SHOWN);
}

const SHOWN = ['总览', '问题', '按规则', '按部门', '没有读到', '数据（万元）'];

/** The findings are written while the documents are read, the other sheets from what was gathered meanwhile. */
function* sheetsOf(documents: Documents): Generator<ListSheet> {
  const gathered = new Gathered();
  yield { name: '问题', columns: FINDINGS, rows: gathered.findingsOf(documents) };
  yield { name: '总览', columns: OVERVIEW, rows: gathered.overview };
  yield { name: '按规则', columns: RULES, rows: gathered.rules.list().map(ruleLine) };
  yield { name: '按部门', columns: DEPARTMENTS, rows: gathered.departmentLines() };
  yield { name: '没有读到', columns: UNREAD, rows: gathered.unread };
  const known = gathered.known();
  yield { name: '数据（万元）', columns: figureColumns(known), rows: figureLines(gathered.figures, known) };
}

function* figureLines(figures: Iterable<FigureSource>, known: readonly FigureDefinition[]) {
  for (const each of figures) yield figureLine(each, known);
}

/** The counts of a department; `rules`: of each rule, errors and warnings only. */
interface Department {
  documents: number;
  errors: number;
  warnings: number;
  infos: number;
  readonly rules: Record<string, number>;
}

type FigureSource = Pick<Inspected, 'figures'> & {
  readonly 部门: string;
  readonly 年度: number | '';
};

/** The lines of all sheets but the findings. */
class Gathered {
  readonly overview = new PackedRows<ListRow>();
  readonly unread = new PackedRows<ListRow>();
  readonly figures = new PackedRows<FigureSource>();
  readonly rules = new RuleTallies();
  readonly #departments = new Map<string, Department>();
  readonly #known = new Set<FigureDefinition>();

  /** The lines of the findings; what the other sheets need is gathered on the way. */
  async *findingsOf(documents: Documents): AsyncGenerator<ListRow> {
    for await (const each of documents) {
      this.#add(each);
      yield* findingLines(each);
    }
  }

  #add(each: Inspected): void {
    this.overview.add(overviewLine(each));
    for (const { name, place, message } of unreadOf(each)) this.unread.add([name, place, message]);
    const 部门 = departmentOf(each);
    const { figures } = each;
    this.figures.add({ 部门, 年度: each.document?.read.年度 ?? '', figures });
    for (const figure of FIGURES) if (figures?.[figure.name] != null) this.#known.add(figure);
    this.rules.add(each);
    this.#addTo(部门, each);
  }

  /** Several documents of one department are counted together. */
  #addTo(name: string, each: Inspected): void {
    const counts = this.#departments.get(name) ?? noDocument();
    this.#departments.set(name, counts);
    counts.documents += 1;
    counts.errors += countOf(each, 'error');
    counts.warnings += countOf(each, 'warning');
    counts.infos += countOf(each, 'info');
    for (const { rule, severity } of findingsOf(each))
      if (severity !== 'info') counts.rules[rule] = (counts.rules[rule] ?? 0) + 1;
  }

  /** The figures that at least one document has. */
  known(): readonly FigureDefinition[] {
    return FIGURES.filter((figure) => this.#known.has(figure));
  }

  departmentLines(): readonly ListRow[] {
    const lines = [...this.#departments].map(
      ([name, { documents, errors, warnings, infos, rules }]): ListRow => [
        name,
        documents,
        errors,
        warnings,
        infos,
        mostFrequent(rules),
      ],
    );
    return lines.toSorted((a, b) => Number(b[2]) - Number(a[2]) || Number(b[3]) - Number(a[3]));
  }
}

function mostFrequent(rules: Readonly<Record<string, number>>): string {
  const [most] = Object.entries(rules).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most === undefined ? '' : `${most[0]}（${most[1]} 处）`;
}

function noDocument(): Department {
  return { documents: 0, errors: 0, warnings: 0, infos: 0, rules: {} };
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

function ruleLine({ rule, severity, count, documents }: RuleTally): ListRow {
  return [rule, SEVERITY_NAMES[severity], count, documents];
}

function figureLine({ 部门, 年度, figures }: FigureSource, known: readonly FigureDefinition[]): ListRow {
  return [部门, 年度, ...known.map(({ name, kind }) => figureCell(figures?.[name] ?? null, kind))];
}
