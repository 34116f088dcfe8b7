import type { Subject } from '#shared/tables/grammar';

/** The `*` of a list: the first 项 of every administrative 款. */
const ADMINISTRATION = ['01行政运行', '02一般行政管理事务', '03机关服务'];

/**
 * Reads a list of 科目: a line for each 类 and 款 (code, name); after a 款 its 项, as two digits and a name. `*`
 * stands for 行政运行, 一般行政管理事务 and 机关服务.
 */
export function readSubjectList(list: string): readonly Subject[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', name = '', ...items] = line.split(' ');
      const below = items.flatMap((item) => (item === '*' ? ADMINISTRATION : [item]));
      return [
        { code, name },
        ...below.map((item) => ({ code: code + item.slice(0, 2), name: item.slice(2) })),
      ];
    });
}
