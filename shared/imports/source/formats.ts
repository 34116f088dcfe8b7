/** Kinds of files, by content. */
export type FileKind =
  | 'xlsx'
  | 'xls'
  | 'xml2003'
  | 'ods'
  | 'csv'
  | 'docx'
  | 'doc'
  | 'odt'
  | 'ofd'
  | 'pdf'
  | 'html'
  | 'mht'
  | 'txt';

/** The name and extensions of each kind. */
export const KINDS: Readonly<
  Record<FileKind, { readonly name: string; readonly extensions: readonly string[] }>
> = {
  xlsx: { name: ' Excel 工作簿（.xlsx）', extensions: ['xlsx', 'xlsm', 'xltx', 'xltm', 'et'] },
  xls: { name: ' Excel 97 工作簿（.xls）', extensions: ['xls', 'et', 'xlt', 'ett'] },
  xml2003: { name: ' Excel 2003 的 XML 表格', extensions: ['xml'] },
  ods: { name: ' OpenDocument 表格（.ods）', extensions: ['ods', 'fods'] },
  csv: { name: '逗号分隔的表格（.csv）', extensions: ['csv'] },
  docx: { name: ' Word 文档（.docx）', extensions: ['docx', 'docm', 'dotx', 'dotm', 'wps'] },
  doc: { name: ' Word 97 文档（.doc）', extensions: ['doc', 'wps', 'dot', 'wpt'] },
  odt: { name: ' OpenDocument 文档（.odt）', extensions: ['odt', 'fodt'] },
  ofd: { name: '版式文件（.ofd）', extensions: ['ofd'] },
  pdf: { name: ' PDF', extensions: ['pdf'] },
  html: { name: '网页（.html）', extensions: ['html', 'htm', 'shtml', 'xhtml', 'asp', 'aspx', 'jsp', 'php'] },
  mht: { name: '单个文件的网页（.mht）', extensions: ['mht', 'mhtml'] },
  txt: { name: '纯文字（.txt）', extensions: ['txt'] },
};

/** Every extension that can be read: the one list for the readers, the command line and the window. */
export const READ_EXTENSIONS: readonly string[] = [
  ...new Set(Object.values(KINDS).flatMap(({ extensions }) => extensions)),
];

/** The extension of a name, in lower case; empty if there is none. */
export function extensionOf(filename: string): string {
  return /\.([^./\\]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
}

/** The app's own formats (转录文件、移交文件、模板文件): they are imported exactly, all others are recognised. */
export const OWN_EXTENSIONS: readonly string[] = ['json', 'jsgk', 'jsmb'];

export function isOwnFormat(filename: string): boolean {
  return OWN_EXTENSIONS.includes(extensionOf(filename));
}
