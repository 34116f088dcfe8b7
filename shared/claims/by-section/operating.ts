import type { ClaimReader } from '#shared/claims/claim';
import { claimsWith } from './plain.ts';

/** 十: 机关运行经费 is part of 公用经费; its change and growth follow from each other. */
export const claimsInOperating: ClaimReader = (paragraph, material) =>
  claimsWith(paragraph, material, ({ before }, _paragraph, forms) =>
    /机关运行经费(财政拨款)?(支出|决算|决算数)?(共|合计|总额|数)?(为|是)?$/.test(before)
      ? {
          kind: 'atMost',
          figure: forms.figure('公开06', '公用经费合计', '决算数'),
          source: '机关运行经费/本年',
        }
      : null,
  );
