import type { Severity } from './findings/finding.ts';
import type { Rule, Scope } from './rule.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  todo: '待填',
  info: '提示',
};
const SCOPES: readonly Scope[] = ['表内', '表间', '文表', '文字', '附件', '全文'];

/** Renders the rules as a document (docs/rules.md). */
export function writeCatalogue(rules: readonly Rule[]): string {
  const parts = SCOPES.map((scope) =>
    section(
      scope,
      rules.filter((rule) => rule.scope === scope),
    ),
  );
  return [
    '# 体检规则',
    '',
    `公开前体检共 ${rules.length} 条规则。本文件由规则生成，请勿手改。`,
    '',
    '金额以分计算，只在印出时四舍五入；以万元印出的数，n 个加数的合计允许相差 0.005×(n+1) 万元，这样的差归为一条“尾差”提示，其余都是错误，按相差多少排列；金额已知到元时不允许有差。不能运行的规则会列出原因，不算通过；没有规则能核对的数列为“未核对”。',
    '',
    ...parts,
  ].join('\n');
}

function section(scope: Scope, rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, title, severity, basis }) => `| ${id} | ${title} | ${SEVERITIES[severity]} | ${basis} |`,
  );
  return [`## ${scope}`, '', '| 规则 | 要求 | 级别 | 依据 |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}
