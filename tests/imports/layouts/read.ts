// What the program makes of a printed document: its figures and its findings.
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { asRead } from '#shared/imports/as-read';
import { readDocument } from '#shared/imports/read-document';
import type { SourceFile } from '#shared/imports/source';
import type { TemplatePack } from '#shared/tables/grammar';
import { findPack, packOfYear } from '#shared/tables/packs/index';
import { known } from './random.ts';

export type Finding = ReturnType<typeof checkReport>['findings'][number];

export interface Reading {
  readonly document: ReturnType<typeof readDocument>;
  readonly pack: TemplatePack;
}

/** Reads with the pack of the year, as the window proposes it. */
export function readFile(file: SourceFile, year: number): Reading {
  const pack = known(findPack(packOfYear(year)));
  return { document: readDocument([file], pack), pack };
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
