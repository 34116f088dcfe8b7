import type { Finding, Severity } from '../checks/finding.ts';
import { placeText } from '../checks/place.ts';
import type { CheckReport } from '../checks/run.ts';
import type { VerifiedFinding } from '../checks/verified.ts';
import { fen, formatAmount } from '../money/amount.ts';
import type { Report } from '../report/report.ts';
import type { Grid, GridCell, Publication, PublicationBlock } from './blocks.ts';

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', '错误'],
  ['warning', '警告'],
  ['info', '提示'],
];

const left = (text: string): GridCell => ({ text, align: 'left' });
const right = (text: string): GridCell => ({ text, align: 'right' });
const center = (text: string): GridCell => ({ text, align: 'center' });

/** 体检报告 to sign and file. `at` is when the check was made, as it is to be printed. */
export function publishCheckReport(report: Report, checks: CheckReport, at: string): Publication {
  return {
    title: `${report.部门}${report.年度}年度决算公开体检报告`,
    部门: report.部门,
    年度: report.年度,
    sections: [{ orientation: 'landscape', blocks: blocks(report, checks, at) }],
  };
}

function blocks(report: Report, checks: CheckReport, at: string): readonly PublicationBlock[] {
  const parts: readonly (readonly [string, readonly PublicationBlock[]])[] = [
    ['结论', summary(report, checks, at)],
    ...SEVERITIES.map(([severity, name]) => {
      const own = checks.findings.filter((finding) => finding.severity === severity);
      return [
        `${name}（${own.length} 处）`,
        listed(`findings-${severity}`, own, findingGrid(report, own)),
      ] as const;
    }),
    [
      `已核实（${checks.verified.length} 处）`,
      listed('verified', checks.verified, verifiedGrid(checks.verified)),
    ],
    [`没有检查的规则（${checks.skipped.length} 条）`, listed('skipped', checks.skipped, skippedGrid(checks))],
    ['签字', [{ kind: 'grid', grid: SIGNATURES }]],
  ];
  return [
    { kind: 'part', text: `${report.部门}${report.年度}年度决算公开体检报告`, anchor: 'check-report' },
    ...parts.flatMap(([title, content], index): readonly PublicationBlock[] => [
      {
        kind: 'heading',
        level: 1,
        text: `${NUMERALS[index]}、${title}`,
        anchor: `check-report-${index + 1}`,
      },
      ...content,
    ]),
  ];
}

const NUMERALS = '一二三四五六七八九十';

function summary(
  report: Report,
  { findings, verified, numbers }: CheckReport,
  at: string,
): readonly PublicationBlock[] {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  const open = SEVERITIES.map(([severity, name]) => `${name} ${count(severity)} 处`).join('，');
  const left = numbers.total - numbers.checked;
  return [
    `体检对象：${report.部门} ${report.年度}年度部门决算公开全文（九张表、文字说明和附件），金额单位${report.单位}。`,
    `体检时间：${at}。`,
    `体检结果：${open}；已核实 ${verified.length} 处。${count('error') === 0 ? '没有未处理的错误。' : '仍有错误没有处理。'}`,
    `文字中的金额、百分比和个数共 ${numbers.total} 个，按规则重算 ${numbers.checked} 个，${left === 0 ? '没有遗漏' : `其余 ${left} 个须人工核对，列在提示中（未核对）`}。`,
  ].map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
}

function listed(
  id: string,
  items: readonly unknown[],
  grid: Omit<Grid, 'id' | 'anchor'>,
): readonly PublicationBlock[] {
  if (items.length === 0) return [{ kind: 'paragraph', runs: [{ text: '无。' }] }];
  return [{ kind: 'grid', grid: { ...grid, id, anchor: `check-report-${id}` } }];
}

function findingGrid({ 单位 }: Report, findings: readonly Finding[]): Omit<Grid, 'id' | 'anchor'> {
  return table(
    [
      ['序号', 4],
      ['规则', 9],
      ['位置', 24],
      ['问题', 44],
      ['应为', 13],
      ['现为', 13],
      [`相差（${单位}）`, 9],
    ],
    findings.map((finding, index) => [
      center(String(index + 1)),
      left(finding.rule),
      left(placeText(finding.where)),
      left(finding.message),
      left(finding.expected ?? ''),
      left(finding.actual ?? ''),
      right(finding.difference === null ? '' : formatAmount(fen(finding.difference), 单位)),
    ]),
  );
}

function verifiedGrid(findings: readonly VerifiedFinding[]): Omit<Grid, 'id' | 'anchor'> {
  const names = new Map(SEVERITIES);
  return table(
    [
      ['序号', 4],
      ['级别', 5],
      ['规则', 9],
      ['位置', 24],
      ['问题', 40],
      ['核实情况', 30],
    ],
    findings.map(({ severity, rule, where, message, reason }, index) => [
      center(String(index + 1)),
      center(names.get(severity) ?? ''),
      left(rule),
      left(placeText(where)),
      left(message),
      left(reason),
    ]),
  );
}

function skippedGrid({ skipped }: CheckReport): Omit<Grid, 'id' | 'anchor'> {
  return table(
    [
      ['规则', 12],
      ['没有检查的原因', 60],
    ],
    skipped.map(({ rule, why }) => [left(rule), left(why)]),
  );
}

const SIGNATURES: Grid = {
  ...table(
    ['编制人', '复核人', '负责人'].flatMap((name) => [[name, 8] as const, ['', 16] as const]),
    [['日期', '日期', '日期'].flatMap((name) => [center(name), left('　\n　')])],
  ),
  id: 'signatures',
  anchor: 'check-report-signatures',
};

function table(
  columns: readonly (readonly [title: string, width: number])[],
  body: readonly (readonly GridCell[])[],
): Omit<Grid, 'id' | 'anchor'> {
  return {
    title: '',
    unlisted: true,
    number: '',
    meta: ['', '', ''],
    widths: columns.map(([, width]) => width),
    header: [columns.map(([text]) => ({ text, align: 'center', bold: true }))],
    body,
    notes: [],
  };
}
