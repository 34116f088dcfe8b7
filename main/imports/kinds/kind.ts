export { type FileKind, KINDS } from '#shared/imports/source/formats';

/** Advice for an unsupported kind of file. */
export const SAVE_AS_WORD = '请用 WPS 或 Word 打开后另存为 .docx，再导入';
export const SAVE_AS_EXCEL = '请用 WPS 或 Excel 打开后另存为 .xlsx，再导入';
