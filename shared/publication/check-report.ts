import type { Finding, Severity } from '#shared/checks/findings/finding';
import { locationText, placesText } from '#shared/checks/findings/location-text';
import type { VerifiedFinding } from '#shared/checks/findings/verified';
import type { CheckReport } from '#shared/checks/run';
import { formatAmount } from '#shared/money/amount';
import type { Report } from '#shared/report/report';

/** 体检报告 as data: parts, each with sentences and a table. */
export interface CheckDocument {
  readonly title: string;
  readonly 部门: string;
  /** Time of the check, ISO 8601, UTC. */
  readonly at: string;
  readonly parts: readonly CheckPart[];
}

export interface CheckPart {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table: CheckTable | null;
}

export interface CheckTable {
  /** `width` is relative to the other columns. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align?: 'right' }[];
  readonly rows: readonly (readonly string[])[];
}

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', '错误'],
  ['warning', '警告'],
  ['todo', '待填'],
  ['info', '提示'],
];

/** 体检报告 to sign and file; `at` is the time of the check. */
export function writeCheckDocument(report: Report, checks: CheckReport, at: Date): CheckDocument {
  const { findings, verified, skipped } = checks;
  const own = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  return {
    title: `${report.部门}${report.年度}年度决算公开体检报告`,
    部门: report.部门,
    at: at.toISOString(),
    parts: [
      { title: '结论', sentences: summary(report, checks, printedTime(at)), table: null },
      ...SEVERITIES.map(([severity, name]) =>
        listed(`${name}（${own(severity).length} 处）`, findingTable(report, own(severity))),
      ),
      listed(`已核实（${verified.length} 处）`, verifiedTable(verified)),
      listed(`没有检查的规则（${skipped.length} 条），不算通过`, skippedTable(skipped)),
      { title: '签字', sentences: [], table: SIGNATURES },
    ].map((part, index) => ({ ...part, title: `${'一二三四五六七八'[index]}、${part.title}` })),
  };
}

function summary(
  report: Report,
  { findings, verified, numbers }: CheckReport,
  at: string,
): readonly string[] {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const open = SEVERITIES.map(([severity, name]) => `${name} ${count(severity)} 处`).join('，');
  const left = numbers.total - numbers.checked;
  return [
    `体检对象：${report.部门} ${report.年度}年度部门决算公开全文（九张表、文字说明和附件），金额单位：${report.单位}。`,
    `体检时间：${at}。`,
    `体检结果：${open}；已核实 ${verified.length} 处。${count('error') === 0 ? '没有未处理的错误。' : '仍有错误没有处理。'}${count('todo') === 0 ? '' : '待填的还没有填完。'}`,
    `文字中的金额、百分比和个数共 ${numbers.total} 个，按规则重算了 ${numbers.checked} 个${left === 0 ? '，没有遗漏' : `，其余 ${left} 个没有规则能核对，列在提示中`}。`,
  ];
}

function listed(title: string, table: CheckTable): CheckPart {
  return table.rows.length === 0
    ? { title, sentences: ['无。'], table: null }
    : { title, sentences: [], table };
}

function findingTable({ 单位 }: Report, findings: readonly Finding[]): CheckTable {
  return {
    columns: [
      { title: '序号', width: 4 },
      { title: '规则', width: 9 },
      { title: '位置', width: 18 },
      { title: '问题', width: 48 },
      { title: '应为', width: 13 },
      { title: '现为', width: 13 },
      { title: `相差（${单位}）`, width: 10, align: 'right' },
    ],
    rows: findings.map((finding, index) => {
      const { rule, message, expected, actual, difference } = finding;
      return [
        String(index + 1),
        rule,
        placesText(finding),
        message,
        expected ?? '',
        actual ?? '',
        difference === null ? '' : formatAmount(difference, 单位),
      ];
    }),
  };
}

function verifiedTable(findings: readonly VerifiedFinding[]): CheckTable {
  const names = new Map(SEVERITIES);
  return {
    columns: [
      { title: '序号', width: 4 },
      { title: '级别', width: 5 },
      { title: '规则', width: 9 },
      { title: '位置', width: 18 },
      { title: '问题', width: 44 },
      { title: '核实情况', width: 35 },
    ],
    rows: findings.map(({ severity, rule, where, message, reason }, index) => [
      String(index + 1),
      names.get(severity) ?? '',
      rule,
      locationText(where),
      message,
      reason,
    ]),
  };
}

function skippedTable(skipped: CheckReport['skipped']): CheckTable {
  return {
    columns: [
      { title: '规则', width: 15 },
      { title: '没有检查的原因', width: 100 },
    ],
    rows: skipped.map(({ rule, why }) => [rule, why]),
  };
}

const SIGNATURES: CheckTable = {
  columns: ['编制人', '复核人', '负责人'].map((title) => ({ title, width: 1 })),
  rows: [
    ['签字：', '签字：', '签字：'],
    ['日期：', '日期：', '日期：'],
  ],
};

/** Local time to the minute, e.g. `2024年8月1日 09:05`. */
function printedTime(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
