/** The forms in which a report is published, in the order in which people think of them. */
export const EXPORT_KINDS = ['word', 'excel', 'pdf', 'html', 'json'] as const;

/** All files that can be made of a report: also 体检报告, which is signed and filed. */
export const FILE_KINDS = [...EXPORT_KINDS, 'check'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];
export type FileKind = (typeof FILE_KINDS)[number];

export const FILES: Readonly<Record<FileKind, { readonly label: string; readonly ending: string }>> = {
  word: { label: 'Word 文档', ending: '.docx' },
  excel: { label: 'Excel 工作簿', ending: '.xlsx' },
  pdf: { label: 'PDF', ending: '.pdf' },
  html: { label: '网页', ending: '.html' },
  json: { label: '转录文件', ending: '.json' },
  check: { label: '体检报告', ending: '（体检报告）.docx' },
};

/** What 一键全套 makes: everything that is published, and the report of its check. */
export const WHOLE_SET: readonly FileKind[] = ['word', 'excel', 'pdf', 'html', 'check'];
