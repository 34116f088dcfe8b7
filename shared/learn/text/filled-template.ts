import { fen } from '#shared/money/amount';
import type { ParagraphEntry, Report, Row } from '#shared/report/report';
import { functionalSubjects } from '#shared/tables/codes/functional';

/**
 * Filled into the amounts and percentages of an empty template; any value serves, because only the words tell
 * what is meant.
 */
export const FILLED_AMOUNT = '8.88';
/** Zero counts add up to their total, whatever is listed. */
const COUNT = '0';

const BLANK = '[XxＸ×]';
const CHOICE =
  /(增加|减少|增长|下降|大于|小于|高于|低于)\s*[（(/／]\s*(?:增加|减少|增长|下降|大于|小于|高于|低于)\s*[）)]?/g;
/** Lines and brackets with instructions for filling in the template. */
const INSTRUCTION = /^(按上述格式|无.{2,40}(部门|单位)，?作下述说明|（?如无)|^[（(].*[）)]$/;
const REMARK = /[（(](如|若|不涉及|无|没有)[^（）()]*[）)]/g;

/** The text of an empty template with its blanks filled, so that it can be read like a document. */
export function filledText(text: string, 部门: string): string | null {
  if (INSTRUCTION.test(text.trim())) return null;
  return text
    .replace(REMARK, '')
    .replace(new RegExp(`${BLANK}+(?:部门|单位)(?:[（(](?:部门|单位)[）)])?`, 'g'), 部门)
    .replace(CHOICE, '$1')
    .replace(new RegExp(`${BLANK}+(?=\\s*(万元|万|元|%|％))`, 'g'), FILLED_AMOUNT)
    .replace(new RegExp(`${BLANK}+(?=\\s*(个|人次|批次|辆|台|套|分|人|批))`, 'g'), COUNT)
    .replace(/(?<=\d)万(?=[（(，。；])/g, '万元')
    .replace(/(?<=[\u4e00-\u9fa5])…+(?=[\u4e00-\u9fa5])/g, '、')
    .replace(/…+/g, '');
}

/** The department's name in an empty template: 某某市XX局. */
export function namedInTemplate(paragraphs: readonly string[]): string | null {
  const name = new RegExp(
    `(?:第.{1,3}部分\\s*)?(?<name>[\\u4e00-\\u9fa5]*${BLANK}+[\\u4e00-\\u9fa5]{1,6}?)(?=20\\d\\d\\s*年度|概况)`,
  );
  const votes = new Map<string, number>();
  for (const text of paragraphs) {
    const found = name.exec(text)?.groups?.name;
    if (found !== undefined) votes.set(found, (votes.get(found) ?? 0) + 1);
  }
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** An empty template as a report: its texts filled in, and every 类 in 公开05. */
export function filledReport(report: Report, 部门: string): Report {
  const texts = Object.fromEntries(
    Object.entries(report.texts).map(([part, entries]) => [part, filledEntries(entries, 部门)]),
  ) as Report['texts'];
  const general = report.tables.公开05;
  const block = general.rows[0]?.block ?? 'rows';
  const { subjects } = functionalSubjects(report.年度);
  const rows = subjects
    .filter(({ code }) => code.length === 3)
    .map(
      ({ code, name }): Row => ({
        id: code,
        block,
        code,
        label: name,
        cells: { 小计: { amount: fen(1), printed: null } },
      }),
    );
  return {
    ...report,
    部门,
    texts,
    tables: { ...report.tables, 公开05: { ...general, rows: [...general.rows, ...rows] } },
  };
}

function filledEntries(
  entries: readonly ParagraphEntry[] | null,
  部门: string,
): readonly ParagraphEntry[] | null {
  if (entries === null) return null;
  return entries.flatMap((entry): readonly ParagraphEntry[] => {
    const filled = typeof entry === 'string' ? filledText(entry, 部门) : entry;
    return filled === null ? [] : [filled];
  });
}

/** Whether a text consists only of blanks. */
export function isBlank(words: string): boolean {
  return new RegExp(`${BLANK}{2,}`).test(words);
}
