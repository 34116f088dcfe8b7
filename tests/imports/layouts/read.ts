// The program's result for a printed document: its figures and its findings.
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import type { TemplatePack } from '#shared/tables/grammar';

export type Finding = ReturnType<typeof checkReport>['findings'][number];

export interface Reading {
  readonly document: ReadDocument;
  readonly pack: TemplatePack;
}

/** Reads with the forms of all packs, like the window and the command line. */
export function readFile(file: SourceFile): Reading {
  return recognise([file], null);
}

/** The findings of a check of the document. */
export function findingsOf({ document, pack: proposed }: Reading): readonly Finding[] {
  const { pack, report, coverage } = asRead(document, proposed);
  return checkReport(pack, report, compute(pack, report), { coverage }).findings;
}

/** Findings that a document without errors must not have. */
export function alarms(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}
