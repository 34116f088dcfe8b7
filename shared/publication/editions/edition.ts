/**
 * 公开版 holds nothing but the publication. 工作底稿 also holds what people work with: where figures come from, exact
 * amounts, relations; it says on every page and sheet that it is not for the public.
 */
export const EDITIONS = ['公开版', '工作底稿'] as const;
export type Edition = (typeof EDITIONS)[number];

/** The marks that a file bears on each page. */
export interface Marks {
  readonly edition: Edition;
  /** While 错误 or 待填 remain: 草稿 stands across each page. */
  readonly draft: boolean;
}

export const DRAFT_WORD = '草稿';
export const WORKING_WORDS = '工作底稿，不公开';

/** A finished file for the public. */
export const FINAL: Marks = { edition: '公开版', draft: false };
export const WORKING: Marks = { edition: '工作底稿', draft: false };

/** The findings that were open when files were made. */
export interface OpenFindings {
  readonly errors: number;
  readonly todo: number;
}

export function isDraft({ errors, todo }: OpenFindings): boolean {
  return errors + todo > 0;
}
