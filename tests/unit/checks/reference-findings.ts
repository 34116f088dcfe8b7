import type { Severity } from '#shared/checks/findings/finding';

/** A finding required in the published document of 2023, and why we did not cause it. */
export interface Expected {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Readonly<
    Partial<Record<'table' | 'section' | 'row' | 'column' | 'paragraph', string | number>>
  >;
  /** Part of the text or the figure concerned. */
  readonly text?: string;
  readonly times?: number;
  readonly why: string;
}

type At = Expected['at'];
const of =
  (severity: Severity) =>
  (rule: string, at: At, text: string | undefined, why: string, times = 1): Expected => ({
    rule,
    severity,
    at,
    ...(text === undefined ? {} : { text }),
    times,
    why,
  });
const error = of('error');
const warning = of('warning');
const info = of('info');

const words = (paragraph: number): At => ({ section: '决算情况说明', paragraph });
const annex2 = (row: number): At => ({ section: '附件2', row: String(row) });

/** One cause: its consequences (no 款, no 项, the sums of 205, the other forms) are not reported again. */
const 普通教育 = '公开02 的 20502 普通教育在公开03、公开05 编成 20508';

const TABLES = [
  ...['公开03', '公开05'].map((table) => error('科目名称', { table, row: '20508' }, '普通教育', 普通教育)),
  error(
    '表间勾稽',
    { table: '公开05', row: '合计', column: '基本支出' },
    undefined,
    '基本支出 407.61，公开06 合计却是 2164.69',
  ),
  info('尾差', { table: '公开02' }, '公开03：208', '公开02、03、05 印出数之和与印出合计差 0.01'),
  warning('空表附注', { table: '公开09' }, undefined, '公开07、08 表下有说明，公开09 没有'),
  warning('经济科目名称', { table: '公开06', row: '30108' }, '机关事业部门', '“单位”被替换成“部门”'),
  warning('经济科目名称', { table: '公开06', row: '30217' }, '公务招待费', '应为公务接待费'),
  warning('经济科目名称', { table: '公开06', row: '30399' }, undefined, '应为其他对个人和家庭的补助'),
  info('经济科目名称', { table: '公开06', row: '39906' }, '赠与', '2023 年已拆为经常性赠与、资本性赠与'),
  info('社保与经济分类', { table: '公开06', row: '30113' }, undefined, '住房公积金 69.15 与 24.18'),
  info('社保与经济分类', { table: '公开06', row: '30109' }, undefined, '职业年金 5.48，基本支出里没有'),
  warning('称谓一致', { table: '公开01' }, '附属部门上缴收入', '应为附属单位'),
  warning('称谓一致', { table: '公开02' }, '附属部门上缴收入', '应为附属单位'),
  warning('称谓一致', { table: '公开03' }, '对附属部门补助支出', '应为附属单位'),
];

const OVERVIEW = [
  warning('错别字', { section: '部门概况', paragraph: 5 }, '全同', '“会同有关部门”'),
  warning('序号标点', { section: '部门概况', paragraph: 14 }, '二：', '“二：机构设置”'),
  error('本级汇总', { section: '部门概况', paragraph: 15 }, '汇总', '报告是本级'),
];

const STRUCTURE = [
  error('类别结构', words(12), '一般公共服务', '公开05 没有一般公共服务支出'),
  ...['205', '208', '210', '221'].map((row) =>
    error('类别结构', { table: '公开05', row }, undefined, '五（二）没有列出'),
  ),
];

const ITEMS = [
  error('年初预算合计', words(14), '12691.32', '含第 18 项政府性基金 3600.00'),
  ...['2050299', '2080104', '2080108', '2080110', '2080713', '2080801', '2101103'].map((row) =>
    error('项遗漏', { table: '公开05', row }, undefined, '五（三）没有说明'),
  ),
  error('文表数额', words(20), '74.22', '第 6 项照抄第 2 项，公开05 为 115.53'),
  error('百分比', words(20), '157.91', '74.22÷16.14 是 459.85%'),
  warning('项重复', words(20), undefined, '第 6 项与第 2 项两个数相同'),
  warning('重复用字', words(23), '主要原因是主要原因是', '第 9 项'),
  error('项名称', words(26), '其他社会福利支出', '公开05 里 76.31 是养老服务'),
  info('项名称', words(27), '财政对城乡居民', '第 13 项决算为零，不在公开05'),
  error('项名称', words(32), '其他政府性基金', '第 18 项是政府性基金科目'),
  info('原因雷同', words(17), undefined, '“科目调整”用了 6 次'),
];

const TEXT = [
  error('文表数额', words(3), '2164.69 元', '单位应为万元'),
  error('文表数额', words(34), '2164.69', '基本支出 407.61'),
  warning('经济科目列举', words(34), '伙食补助费', '公开06 没有数'),
  warning('经济科目列举', words(34), '咨询费', '公开06 没有数'),
  warning('经济科目列举', words(34), '机关事业部门基本养老保险缴费', '没有这个科目'),
  warning('经济科目列举', words(34), '2023 年度', '漏了奖金等；漏了租赁费、培训费', 2),
  warning('称谓一致', words(34), '机关事业部门', '应为机关事业单位'),
  warning('零的百分比', words(41), '0.00%', '预算为零'),
  warning('零的百分比', words(43), '0.00%', '预算、决算都为零', 6),
  ...[44, 45, 48].map((at) => warning('零的百分比', words(at), '0.00%', '预算为零')),
  info('数额格式', words(27), '0 万元', '别处是 0.00 万元'),
  info('全角标点', words(48), '.', '别处是“1．”'),
  info('全角标点', words(63), ',', '“方法,基于”“等,我部门”', 2),
  info('全为零', words(54), undefined, '政府采购全为 0.00'),
  info('全为零', words(56), undefined, '车辆、设备全为 0'),
  info('数字写法', words(44), '为数', '“支出决算为数0.00”'),
  warning('机关运行经费口径', words(52), '15.92', '公用经费 182.59'),
  warning('零的百分比', words(54), '0.00%', '没有采购', 2),
  info('未核对', words(56), '0 台（套）', '设备台数别处没有'),
  warning('称谓一致', words(56), '部门价值', '应为单位价值'),
  error('模板提示', words(59), '概述', '填写提示没有填写'),
  warning('级次用语', words(61), '市级预算项目', '本部门是区级'),
  error('文字个数', words(63), '21', '按得分优为 50'),
  error('文字个数', words(63), '31', '按得分良为 2'),
  ...[3, 22, 61].map((at) => info('比例格式', words(at), undefined, '不是两位小数')),
  warning('重复用字', { section: '名词解释', paragraph: 16 }, '反映反映', '第十七条'),
];

const ANNEXES = [
  warning('自评指标', { section: '附件1', row: '5' }, '结转结余率', '公开01 没有年末结转，填 1%'),
  warning('自评指标', { section: '附件1', row: '6' }, '控制率', '没有“三公”预算，填 95%'),
  warning('自评指标', { section: '附件1', row: '7' }, '政府采购执行率', '采购为零，填 100%'),
  warning('目标照抄', { section: '附件1 年度履职目标' }, undefined, '实际完成情况就是预期目标'),
  warning('目标照抄', { section: '附件1 年度主要任务' }, undefined, '实际完成情况就是部门的目标'),
  info('全部满分', { section: '附件1 总分' }, '23 项', '调整率 82.94% 也得满分'),
  info('附件名称', { section: '附件1' }, undefined, '没有写“（本级）”'),
  info('附件名称', { section: '附件2' }, undefined, '没有写“（本级）”'),
  error('预算调整率', { section: '附件1', row: '4' }, '预算调整率', '12691.32 调到 2164.69，填 1%'),
  ...[10, 25, 31].map((row) => warning('系统执行数', annex2(row), undefined, '系统里执行数为 0')),
  ...[15, 31, 34, 37, 38, 43, 44, 45, 49].map((row) =>
    warning('重复项目', annex2(row), undefined, '同名同额，一个可执行一个待分配'),
  ),
  ...[9, 23, 38, 52].map((row) => warning('项目与基金', annex2(row), '专项债', '公开07 是空表')),
  warning('项目金额合计', { section: '附件2', column: '全年执行数' }, undefined, '34479.84 对 1757.08'),
  ...[30, 34].map((row) =>
    warning('重复用字', { section: `附件2 第${row}行` }, '补助资金补助资金', '项目名称'),
  ),
  ...[6, 7].map((row) => warning('个人姓名', { section: `附件2 第${row}行` }, undefined, '项目名称里有姓名')),
];

export const EXPECTED: readonly Expected[] = [
  ...TABLES,
  ...OVERVIEW,
  ...STRUCTURE,
  ...ITEMS,
  ...TEXT,
  ...ANNEXES,
];
