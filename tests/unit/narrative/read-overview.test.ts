// Part one as printed by departments of several regions, read into its lists.
import { describe, expect, it } from 'vitest';
import { readOverview } from '#shared/narrative/texts/read-overview';

describe('职责', () => {
  it('职责 are one paragraph each, without their numbers', () => {
    const { 职责 } = readOverview([
      '一、甲局主要职责',
      '（一）贯彻执行法律法规。',
      '（二）拟订发展规划。',
      '二、机构设置',
      '从决算单位构成看，甲局部门决算为本级决算。',
    ]);
    expect(职责).toEqual(['贯彻执行法律法规。', '拟订发展规划。']);
  });

  it('职责 follow an introduction and the articles of a 三定 plan, and may share a paragraph', () => {
    const { 职责 } = readOverview([
      '一、主要职能',
      '第一条根据机构改革方案，制定本规定。',
      '第三条甲局的主要职责是：',
      '（一）贯彻执行法律法规。（二）管理财政收支。',
      '1．完成交办的其他任务。',
    ]);
    expect(职责).toEqual(['贯彻执行法律法规。', '管理财政收支。', '完成交办的其他任务。']);
  });

  it('职责 in one sentence are separated by semicolons', () => {
    const { 职责 } = readOverview([
      '一、主要职能',
      '甲部负责有关工作。主要职责是：统筹指导信访工作；推进基层治理等。',
    ]);
    expect(职责).toEqual(['统筹指导信访工作', '推进基层治理等。']);
  });

  it('职责 may be under second-level headings', () => {
    const { 职责, 内设机构 } = readOverview([
      '一、部门主要职责及内设机构',
      '（一）主要职责',
      '1.贯彻执行审计方针。',
      '（二）内设机构',
      '甲局内设办公室、综合股、财政股等3个股室。',
    ]);
    expect(职责).toEqual(['贯彻执行审计方针。']);
    expect(内设机构).toEqual(['办公室', '综合股', '财政股']);
  });
});

describe('内设机构', () => {
  it.each([
    '甲局内设机构3个，包括：办公室、人事科、财务科。',
    '甲局内设机构 3 个，分别是：办公室、人事科、财务科。',
    '甲局内设办公室、人事科、财务科等机构。',
    '甲局内设办公室、人事科、财务科等3个科室。',
    '甲局下设办公室、人事科、财务科等三个内设科室。',
    '根据上述职责，甲局设下列内设机构：办公室、人事科、财务科。',
  ])('%s', (text) => {
    expect(readOverview(['二、机构设置', text]).内设机构).toEqual(['办公室', '人事科', '财务科']);
  });

  it('内设机构 may be one per line', () => {
    const { 内设机构 } = readOverview([
      '二、机构设置',
      '甲局设3个内设机构：',
      '（一）办公室',
      '（二）人事科',
      '三、其他',
    ]);
    expect(内设机构).toEqual(['办公室', '人事科']);
  });

  it('内设机构 may be absent', () => {
    expect(readOverview(['甲所没有内设机构。']).内设机构).toEqual(['无']);
  });
});

describe('所属单位', () => {
  it.each([
    ['从决算单位构成看，甲局部门决算为本级决算，没有所属单位。', ['无']],
    ['从决算单位构成看，甲局部门决算为本级决算。', ['无']],
    [
      '从决算单位构成看，甲局部门决算包括本级决算和所属事业单位决算，其中事业单位2个：服务中心、信息中心。',
      ['服务中心', '信息中心'],
    ],
    ['纳入甲局决算编制范围的单位共3个，包括：甲局本级、服务中心、信息中心。', ['服务中心', '信息中心']],
    // the units are in a table that follows
    [
      '从预算单位构成看，甲局部门决算包括：甲局本级决算、下属行政事业单位决算。纳入甲局2024年度部门决算编制范围的单位包括：',
      [],
    ],
  ])('%s', (text, units) => {
    expect(readOverview(['二、部门决算单位构成', text]).所属单位).toEqual(units);
  });

  it('所属单位 may be one per line, including 本级; the text after the list is not a unit', () => {
    const { 所属单位 } = readOverview([
      '二、部门决算单位构成',
      '纳入甲局2024年度部门决算编制范围的单位包括：',
      '1.甲局（本级）',
      '2.甲局服务中心',
      '3.甲局信息中心',
      '收入支出决算总表',
      '单位：万元',
    ]);
    expect(所属单位).toEqual(['甲局服务中心', '甲局信息中心']);
  });
});
