import type { CheckedDocument } from '#shared/checks/check-document';
import type { Severity } from '#shared/checks/findings/finding';

/** One of many published documents as it was inspected; `why` where it could not be read at all. */
export interface Inspected {
  /** The file, or the folder of files, by its name in the folder inspected. */
  readonly name: string;
  readonly document: CheckedDocument | null;
  readonly why: string | null;
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  todo: '待填',
  info: '提示',
};

/** How many findings of a severity a document has. */
export function countOf({ document }: Inspected, severity: Severity): number {
  return document?.checked?.findings.filter((each) => each.severity === severity).length ?? 0;
}

/** Why a document was not checked, in one sentence; `null` where it was. */
export function whyNot({ document, why }: Inspected): string | null {
  return why ?? document?.notChecked ?? null;
}
