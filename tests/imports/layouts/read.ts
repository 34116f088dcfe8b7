// What the program makes of a printed document: its figures and its findings.
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

/** Reads by the forms of all packs, as the window and the command line do. */
export function readFile(file: SourceFile): Reading {
  return recognise([file], null);
}

/** What a check of the document says. */
export function findingsOf({ document, pack: proposed }: Reading): readonly Finding[] {
  const { pack, report, coverage } = asRead(document, proposed);
  return checkReport(pack, report, compute(pack, report), coverage).findings;
}

/** Findings that must not be there in a document without errors. */
export function alarms(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
}
