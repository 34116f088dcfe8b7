/** How a publication is made public. */
export const OPENNESS = ['主动公开', '依申请公开'] as const;

/**
 * The website's details of a publication, required by 政府信息公开; `null` is left to the person who publishes it.
 */
export interface Disclosure {
  readonly 索引号: string | null;
  /** The department itself, unless another body publishes for it. */
  readonly 发布机构: string | null;
  /** ISO 8601, e.g. `2024-08-30`. */
  readonly 成文日期: string | null;
  readonly 公开方式: (typeof OPENNESS)[number];
}

export const DEFAULT_DISCLOSURE: Disclosure = {
  索引号: null,
  发布机构: null,
  成文日期: null,
  公开方式: '主动公开',
};
