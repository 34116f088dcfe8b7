/** The files that can be made of a report, in the order in which people think of them. */
export const EXPORT_KINDS = ['word', 'excel', 'pdf', 'html', 'json'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORTS: Readonly<Record<ExportKind, { readonly label: string; readonly extension: string }>> = {
  word: { label: 'Word 文档', extension: 'docx' },
  excel: { label: 'Excel 工作簿', extension: 'xlsx' },
  pdf: { label: 'PDF', extension: 'pdf' },
  html: { label: '网页', extension: 'html' },
  json: { label: '转录文件', extension: 'json' },
};

/** What 一键全套 makes: everything that is published. */
export const WHOLE_SET: readonly ExportKind[] = ['word', 'excel', 'pdf', 'html'];
