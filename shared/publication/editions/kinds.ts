import type { Edition } from './edition.ts';

/** The file kinds in which a report is published, in the order people expect. */
export const EXPORT_KINDS = ['word', 'excel', 'pdf', 'ofd', 'html', 'json'] as const;

/** All file kinds: also 体检报告, which is signed and filed, and folders for the website. */
export const FILE_KINDS = [...EXPORT_KINDS, 'check', 'site', 'data'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];
export type FileKind = (typeof FILE_KINDS)[number];

/** `only`: the one edition that contains it. `folder`: it consists of several files, in a folder. */
interface FileOfKind {
  readonly label: string;
  readonly ending: string;
  readonly only?: Edition;
  readonly folder?: true;
}

export const FILES: Readonly<Record<FileKind, FileOfKind>> = {
  word: { label: 'Word 文档', ending: '.docx' },
  excel: { label: 'Excel 工作簿', ending: '.xlsx' },
  pdf: { label: 'PDF', ending: '.pdf' },
  ofd: { label: 'OFD 版式文件', ending: '.ofd' },
  html: { label: '网页', ending: '.html' },
  json: { label: '转录文件', ending: '.json', only: '工作底稿' },
  check: { label: '体检报告', ending: '（体检报告）.docx', only: '工作底稿' },
  site: { label: '网站文件夹', ending: '（网站）', only: '公开版', folder: true },
  data: { label: '开放数据', ending: '（开放数据）', only: '公开版', folder: true },
};

/** For the list of checksums that comes with a folder for the website. */
export const SUMS_ENDING = '（校验码）.txt';

/** The files made by 一键全套: everything published, and the check report. */
export const WHOLE_SET: readonly FileKind[] = [
  'word',
  'excel',
  'pdf',
  'ofd',
  'html',
  'site',
  'data',
  'check',
];

/** The editions in which a kind is made, of those requested: a kind that belongs to one edition is made once. */
export function editionsOf(kind: FileKind, asked: readonly Edition[]): readonly Edition[] {
  const { only } = FILES[kind];
  return only === undefined ? asked : [only];
}
