/**
 * 公开版 contains only the publication. 工作底稿 also contains sources of figures, exact amounts and relations; every
 * page and sheet says that it is not for the public.
 */
export const EDITIONS = ['公开版', '工作底稿'] as const;
export type Edition = (typeof EDITIONS)[number];

/** The marks on each page of a file. */
export interface Marks {
  readonly edition: Edition;
  /** While 错误 or 待填 remain, 草稿 is printed across each page. */
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
