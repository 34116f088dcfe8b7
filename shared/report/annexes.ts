import { z } from 'zod';

const text = z.string().max(4000);

/** 附件1 部门整体自评表, every figure as printed. */
export const annex1Schema = z.strictObject({
  '部门（单位）名称': text,
  资金: z
    .array(
      z.strictObject({
        项目: text,
        年初预算数: text,
        全年预算数: text,
        全年执行数: text,
        分值: text,
        执行率: text,
        得分: text,
      }),
    )
    .max(100),
  年度履职目标: z.strictObject({ 预期目标: text, 实际完成情况: text }),
  年度主要任务: z.array(z.strictObject({ 任务名称: text, 主要内容: text, 实际完成情况: text })).max(500),
  绩效指标: z
    .array(
      z.strictObject({
        一级指标: text,
        二级指标: text,
        三级指标: text,
        年度指标值: text,
        实际完成值: text,
        分值: text,
        得分: text,
        偏差度: text,
        偏差原因分析及改进措施: text,
      }),
    )
    .max(1000),
  总分: z.strictObject({ 分值: text, 得分: text }),
});

/** 附件2 项目单位自评汇总表, every figure as printed; a rate of `-%` is `-`. */
export const annex2Schema = z.strictObject({
  单位编码: text,
  单位名称: text,
  主管部门编码: text,
  主管部门名称: text,
  项目: z
    .array(
      z.strictObject({
        项目名称: text,
        项目类型: text,
        资金归口处室: text,
        全年预算数: text,
        全年执行数: text,
        系统查询全年执行数: text,
        '预算执行率%': text,
        '资金管理情况得分率%': text,
        '成本指标得分率%': text,
        '产出指标得分率%': text,
        '效益指标得分率%': text,
        '满意度指标得分率%': text,
        自评得分: text,
        是否有偏差项目: text,
      }),
    )
    .max(10_000),
});

export type Annex1 = z.infer<typeof annex1Schema>;
export type Annex2 = z.infer<typeof annex2Schema>;
