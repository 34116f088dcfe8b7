import type { Context } from '#shared/checks/context/context';
import { asOnePer, someOf } from '#shared/checks/findings/group';
import { difference, sayAmount, whereCell } from '#shared/checks/findings/say';
import type { Breach, Rule } from '#shared/checks/rule';
import { type FormCopy, isKnown } from '#shared/report/coverage';
import { tableOf } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';
import { isSubjectCode } from '#shared/tables/codes/subjects';

export const printedTwiceRules: readonly Rule[] = [
  {
    id: '两表同数',
    title: '同一份文件里印了两遍的表，数相同',
    severity: 'error',
    basis: '同一科目的同一项支出只有一个决算数（X-12）',
    scope: '表间',
    check: (context) => (context.coverage?.copies ?? []).flatMap((copy) => differences(copy, context)),
  },
];

/** A table with fewer equal figures for each differing one is not a copy. */
const LEAST_EQUAL = 3;

function differences(copy: FormCopy, context: Context): readonly Breach[] {
  let equal = 0;
  const breaches: Breach[] = [...copy.cells].flatMap(([address, printed]): readonly Breach[] => {
    const { computed, coverage, forms, report } = context;
    const value = computed.cells.get(address)?.value ?? null;
    if (value === null || !isKnown(coverage, address)) return [];
    if (forms.isTail(value - printed, 1)) {
      equal++;
      return [];
    }
    const where = whereCell(address, report);
    const [own, other] = [value, printed].map((amount) => sayAmount(amount, report.单位));
    return [
      {
        where,
        message: `${copy.table} ${where.text} 是 ${own}，“${copy.title}”里是 ${other}`,
        expected: other ?? null,
        actual: own ?? null,
        difference: difference(value, printed),
      },
    ];
  });
  breaches.push(...strangeSubjects(copy, context));
  if (equal < LEAST_EQUAL * breaches.length)
    return isReordered(copy, context) ? [outOfPlace(copy, breaches)] : [];
  return asOnePer(
    breaches,
    () => copy.title,
    (count, printed) => `${copy.table} 与“${copy.title}”有 ${count} 处不同：${someOf(printed)}`,
  );
}

/** Whether a copy holds exactly the amounts of the form, in other rows. */
function isReordered({ table, cells }: FormCopy, { computed, coverage }: Context): boolean {
  const own = [...computed.cells.values()].flatMap(({ address, value }) =>
    parseAddress(address)?.table === table && isKnown(coverage, address) ? (value ?? []) : [],
  );
  const [one, other] = [own, [...cells.values()]].map((amounts) =>
    amounts.filter((amount) => amount !== 0).sort((a, b) => a - b),
  );
  return String(one) === String(other);
}

function outOfPlace({ table, title }: FormCopy, breaches: readonly Breach[]): Breach {
  return {
    where: { table, text: title },
    places: breaches.map(({ where }) => where),
    message: `“${title}”里的数与 ${table} 的都相同，但有 ${breaches.length} 个不在同样的科目下，像是错了行，请核对`,
    actual: title,
  };
}

/** 科目 with an amount in the copy that the form, read whole, does not have: of swapped codes, both are wrong. */
function strangeSubjects({ table, title, cells }: FormCopy, { forms, report }: Context): readonly Breach[] {
  const codes = new Set(tableOf(report.tables, table).rows.flatMap(({ code }) => code ?? []));
  if (!forms.isWhole(table) || codes.size === 0) return [];
  const strange = [...cells].flatMap(([address, amount]) => {
    const row = parseAddress(address)?.row ?? '';
    const isStrange = isSubjectCode(row) && !codes.has(row) && forms.printsLevel(table, row.length);
    return isStrange && amount !== 0 ? [row] : [];
  });
  return [...new Set(strange)].map((code) => ({
    where: { table },
    message: `“${title}”里有科目 ${code}，${table} 里没有，请核对编码`,
    actual: code,
  }));
}
