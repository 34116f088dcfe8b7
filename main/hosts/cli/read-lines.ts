import type { ReadSummary, TableSummary } from '#shared/imports/document/read-summary';

/** Lists the recognised tables of a document, one per line, then what was not read. */
export function readLines({ 部门, 年度, kind, pack, tables, unread }: ReadSummary): readonly string[] {
  const head = [
    部门 ?? '没有读到部门名称',
    年度 === null ? '没有读到年度' : `${年度}年度`,
    kind,
    `按模板 ${pack}`,
  ];
  return [
    head.join('，'),
    ...tables.map(tableLine),
    ...unread.map(({ place, message }) => `没有读入 ${place}：${message}`),
    ...tables.flatMap(leftOutLines),
  ];
}

function leftOutLines({ table, leftOut }: TableSummary): readonly string[] {
  return leftOut.map(
    ({ kind, name, place, cells }) =>
      `没有读入 ${place}起：${table ?? ''}没有“${name}”这一${kind === 'row' ? '行' : '栏'}，${cells} 格照原样留着`,
  );
}

function tableLine({ table, title, page, why, state, cells, doubtful }: TableSummary): string {
  const where = page === null ? title : `${title}（第${page}页）`;
  if (table === null) return `${where}：没有认出是哪张表，不检查`;
  const reasons = why.length === 0 ? '' : `，凭${why.join('、')}`;
  const doubts = doubtful === 0 ? '' : `，${doubtful} 格存疑`;
  return `${where}：${table}${reasons}，读入 ${cells} 格${doubts}${state === 'whole' ? '' : '，没有读全'}`;
}
