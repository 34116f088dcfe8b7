import { failure } from '#shared/result';

/** The sentence shown in the window if a defect ended a call. */
export const INTERNAL_ERROR = failure(
  'internal',
  '软件内部出错，这一步没有完成；请重试，仍不行请在“备份与移交”里复制诊断信息发给维护人员',
);
