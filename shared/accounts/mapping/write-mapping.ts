import { ACCOUNT_FORMS } from '#shared/accounts/forms/index';
import { type FigureOrigin, MAPPING, type MappingRule } from './index.ts';

const HEAD = `# 取数对照表

从决算软件的财决报表到公开表、补充数据和年初预算，逐项由程序里的对照写出（\`shared/accounts/mapping\`），不要手改：\`npx vitest -u run tests/unit/accounts/mapping.test.ts\` 重写。

- 报表、行、列都按**名称**找，不按位置；\`*\` 是同一个科目或同一类的那一行。
- 有几个来源的，取排在前面而表里有的；其余的必须说同一个数，不同就列出两处。写“或”的只在前面的都没有时顶替。
- 金额在元、千元、万元的表里都读到分，不四舍五入。
`;

/** Writes the mapping as a page of the documentation. */
export function writeMapping(): string {
  return [HEAD, formsTable(), ...MAPPING.map(ruleTable)].join('\n');
}

function formsTable(): string {
  const rows = ACCOUNT_FORMS.map(({ id, titles, versions = [], optional, rows: { kind } }) => {
    const earlier = versions.map(({ until, titles: names }) => `${until} 年以前：${names.join('、')}`);
    return `| ${id} | ${[titles.join('、'), ...earlier].join('；')} | ${KINDS[kind]} | ${optional ? '可以没有' : ''} |`;
  });
  return ['## 认得的财决报表', '', '| 表 | 名称 | 样子 | |', '|---|---|---|---|', ...rows, ''].join('\n');
}

const KINDS = {
  subjects: '科目成行',
  economic: '功能分类成行，经济分类成列',
  lines: '固定的项目',
} as const;

function ruleTable(rule: MappingRule): string {
  switch (rule.kind) {
    case 'subjects':
      return table(
        `${rule.table}：${rule.rows} 的各行`,
        Object.entries(rule.columns).map(([column, from]) => [column, from]),
      );
    case 'lines':
      return table(
        rule.table,
        rule.lines.map(([line, column, ...from]) => [
          `${line === '类' ? '各类的行' : `行 ${line}`} ${column}`,
          from,
        ]),
      );
    case 'economic':
      return table(`${rule.table}：经济分类科目`, [
        [`各科目 ${rule.column}`, [`${rule.form}/${rule.row}/各科目的列`]],
      ]);
    case 'facts':
      return table(
        '补充数据',
        rule.facts.map(([key, ...from]) => [key, from]),
      );
    case 'checks':
      return table(
        '另外核对',
        rule.checks.map(([place, ...same]) => [place, same]),
      );
  }
}

function table(
  title: string,
  rows: readonly (readonly [target: string, from: readonly FigureOrigin[]])[],
): string {
  const lines = rows.map(
    ([target, [first = '', ...others]]) => `| ${target} | ${first} | ${others.join('；')} |`,
  );
  return [`## ${title}`, '', '| 填到 | 取自 | 应当相同 |', '|---|---|---|', ...lines, ''].join('\n');
}
