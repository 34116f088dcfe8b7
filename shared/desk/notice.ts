import type { Finding } from '#shared/checks/findings/finding';
import { placesText } from '#shared/checks/findings/location-text';
import { failure, type Result, success } from '#shared/result';
import { countOf, departmentOf, findingsOf, type Inspected, SEVERITY_NAMES } from './inspection.ts';

/** The fields of a 整改通知's text, written in braces. `{问题}` is a line of its own: the table of findings. */
export const NOTICE_FIELDS = ['部门', '年度', '错误', '警告', '问题数', '日期', '问题'] as const;
type Field = (typeof NOTICE_FIELDS)[number];

/** The default text; the first line is the title, the last two are the signature. */
export const DEFAULT_NOTICE = `关于整改{年度}年度部门决算公开问题的通知
{部门}：
经检查，你单位公开的{年度}年度部门决算有{问题数}处问题（错误{错误}处、警告{警告}处），见下表。请逐条核实，更正后重新公开；确认无误的，请说明原因。
{问题}
请于收到本通知之日起十个工作日内完成，并将整改情况书面反馈我局。
（发文单位）
{日期}`;

/** A 整改通知 to a department, as data. */
export interface Notice {
  readonly title: string;
  readonly 部门: string;
  readonly blocks: readonly NoticeBlock[];
}

export type NoticeBlock =
  | { readonly kind: 'salutation' | 'paragraph' | 'signature'; readonly text: string }
  | { readonly kind: 'findings'; readonly rows: readonly NoticeRow[] };

/** 序号, 级别, 位置, 问题, and the actual and expected content. */
export interface NoticeRow {
  readonly number: number;
  readonly severity: string;
  readonly place: string;
  readonly message: string;
}

/** Checks the text of a notice; fails with one sentence at the first unknown field. */
export function readNotice(text: string): Result<string> {
  if (text.trim() === '') return failure('input', '通知的文字是空的，请填写，或恢复原来的文字');
  for (const [, field = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (!NOTICE_FIELDS.some((each) => each === field))
      return failure(
        'input',
        `通知里的“{${field}}”不认识，可以用：${NOTICE_FIELDS.map((each) => `{${each}}`).join('、')}`,
      );
  }
  return success(text);
}

/** The findings that a notice lists. */
export type NoticeScope = 'errors' | 'errors and warnings';

export function noticeFindings(each: Inspected, scope: NoticeScope): readonly Finding[] {
  return findingsOf(each).filter(
    ({ severity }) => severity === 'error' || (scope === 'errors and warnings' && severity === 'warning'),
  );
}

/** The notice to the department of one document, dated `at`. */
export function noticeOf(
  each: Inspected,
  { text, scope, at }: { readonly text: string; readonly scope: NoticeScope; readonly at: Date },
): Notice {
  const findings = noticeFindings(each, scope);
  const 部门 = departmentOf(each);
  const values: Readonly<Record<Field, string>> = {
    部门,
    年度: String(each.document?.read.年度 ?? ''),
    错误: String(countOf(each, 'error')),
    警告: String(scope === 'errors' ? 0 : countOf(each, 'warning')),
    问题数: String(findings.length),
    日期: `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`,
    问题: '',
  };
  const fill = (line: string) => line.replace(/\{([^{}]*)\}/g, (_, field) => values[field as Field] ?? '');
  const [title = '', ...lines] = text.split('\n').map((line) => line.trim());
  const printed = lines.filter((line) => line !== '');
  return {
    title: fill(title),
    部门,
    blocks: printed.map((line, index): NoticeBlock => {
      if (line === '{问题}') return { kind: 'findings', rows: findings.map(rowOf) };
      const isEnd = index >= printed.length - 2 && !/[。；：]$/.test(line);
      const kind = index === 0 && /[：:]$/.test(line) ? 'salutation' : isEnd ? 'signature' : 'paragraph';
      return { kind, text: fill(line) };
    }),
  };
}

/**
 * Notices by file name, without extension: the department's name, numbered if there are several to one
 * department.
 */
export function namedNotices(
  notices: readonly Notice[],
): readonly { readonly stem: string; readonly notice: Notice }[] {
  const used = new Map<string, number>();
  return notices.map((notice) => {
    const stem = `${notice.部门}整改通知`;
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    return { stem: count === 1 ? stem : `${stem}（${count}）`, notice };
  });
}

function rowOf(finding: Finding, at: number): NoticeRow {
  return {
    number: at + 1,
    severity: SEVERITY_NAMES[finding.severity],
    place: placesText(finding),
    message: finding.message,
  };
}
