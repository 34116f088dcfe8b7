import type { Context } from '#shared/checks/context/context';
import { asOne, someOf } from '#shared/checks/findings/group';
import type { Breach, Rule } from '#shared/checks/rule';

export const leftOutRules: readonly Rule[] = [
  {
    id: '没有读的数',
    title: '表里有数而表样没有的栏和行，照原样留着，没有核对',
    severity: 'info',
    basis: '没有核对的数应当看得见，不能当作通过',
    scope: '表内',
    check: (context) => leftOut(context),
  },
];

function leftOut({ coverage }: Context): readonly Breach[] {
  const found = Object.entries(coverage?.tables ?? {}).flatMap(([table, { leftOut: left }]) =>
    left.map(
      ({ kind, name, place, cells }): Breach => ({
        where: { table, text: name },
        message: `${table} 的${kind === 'row' ? '行' : '栏'}“${name}”有 ${cells} 个数（${place}起），表样没有，没有读入也没有核对，请人工核对`,
        actual: `${table} ${name}`,
      }),
    ),
  );
  return asOne(
    found,
    (count, names) =>
      `各表有 ${count} 栏（行）的数表样没有，没有读入也没有核对：${someOf(names)}，请人工核对`,
  );
}
