import { z } from 'zod';
import { DEFAULT_NOTICE, readNotice } from '#shared/desk/notice';
import { DEFAULT_NAME_RULE } from '#shared/publication/editions/file-name';
import { DEFAULT_FONT_PRESET, FONT_PRESET_IDS } from '#shared/publication/presets/fonts';
import { DEFAULT_PAGE_PRESET, PAGE_PRESET_IDS } from '#shared/publication/presets/pages';

/** The kind of chart in the Word file: native ones can be edited in Word, pictures look the same in WPS. */
export const CHART_CHOICES = ['无', '原生图表', '图片'] as const;

/** A person's remembered choices, per data file. */
export const settingsSchema = z.strictObject({
  page: z.enum(PAGE_PRESET_IDS),
  fonts: z.enum(FONT_PRESET_IDS),
  charts: z.enum(CHART_CHOICES),
  /** Whether the steps are shown above the pages of a report. */
  guide: z.enum(['显示', '隐藏']),
  /** The text of a 整改通知; see `shared/desk/notice.ts`. */
  notice: z
    .string()
    .trim()
    .min(1, '请填写通知的文字')
    .max(5000)
    .refine((text) => readNotice(text).ok, '通知里有不认识的项，可以用的列在旁边'),
  /** Name of exported files without extension; `{部门}` and `{年度}` are replaced by the report's own. */
  fileName: z.string().trim().min(1, '请填写文件名').max(200),
  /** The person's own name in the change log and in comments; empty for the account's. */
  person: z.string().trim().max(40, '姓名最多 40 个字'),
});
export type Settings = z.output<typeof settingsSchema>;

/** The office's own .docx: its cover, header, footer and styles are used for the Word file. */
export const letterheadSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  base64: z.base64().max(6_000_000),
});
export type LetterheadFile = z.output<typeof letterheadSchema>;

/** The visible part of a letterhead: its name and contents. */
export interface LetterheadInfo {
  readonly name: string;
  readonly gives: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  page: DEFAULT_PAGE_PRESET,
  fonts: DEFAULT_FONT_PRESET,
  charts: '无',
  guide: '显示',
  notice: DEFAULT_NOTICE,
  fileName: DEFAULT_NAME_RULE,
  person: '',
};
