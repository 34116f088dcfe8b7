import type { Sheet } from '#shared/imports/source/sheet';
import type { Candidate } from './locate.ts';
import { type Proof, prove, shareHeld } from './prove.ts';
import { type ReadTable, readTable } from './read-table.ts';

/** The form that a table was taken for, read. */
export interface Choice {
  readonly candidate: Candidate;
  readonly read: ReadTable;
  readonly proof: Proof;
  /** How sure it is, to choose between two tables that are taken for one form. */
  readonly rating: number;
}

/** Candidates that are rated so much lower than the likeliest are not tried. */
const TRIED_WITHIN = 0.35;
const MOST_TRIED = 5;
const PROOF_WEIGHT = 0.6;
const ROWS_WEIGHT = 0.5;

/**
 * Reads a table as each form that it may be; the one that its own sums and rows speak for is taken. Where the likeliest
 * leaves no row and no sum open, no other is tried.
 */
export function choose(sheet: Sheet, candidates: readonly Candidate[]): Choice | null {
  const best = candidates[0]?.rating ?? 0;
  let chosen: Choice | null = null;
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
    if (candidate.rating < best - TRIED_WITHIN) break;
    const choice = tryOut(sheet, candidate);
    if (chosen === null || choice.rating > chosen.rating) chosen = choice;
    if (isSettled(chosen)) break;
  }
  return chosen;
}

function isSettled({ candidate, read, proof }: Choice): boolean {
  return (
    candidate.titled &&
    candidate.fit >= 1 &&
    read.problems.length === 0 &&
    proof.held > 0 &&
    proof.failed === 0
  );
}

function tryOut(sheet: Sheet, candidate: Candidate): Choice {
  const said = readTable(candidate.definition, sheet, candidate.place);
  const proof = prove(candidate.definition, said);
  const isProved = proof.failed === 0 && proof.held > 0;
  const read = sheet.unruled === true && !isProved ? inDoubt(said) : said;
  const rating = candidate.rating + PROOF_WEIGHT * shareHeld(proof) + ROWS_WEIGHT * shareRead(read);
  return { candidate, read, proof, rating };
}

/** Without lines, words may have been put into the wrong rows and columns: its sums say so. */
function inDoubt(read: ReadTable): ReadTable {
  const message = '这张表没有表格线，按文字的间隔分栏读入，合计对不上，请对照原件';
  return { ...read, partial: true, remarks: [...read.remarks, message] };
}

/** The share of the rows with figures that were understood. */
function shareRead({ rows, problems }: ReadTable): number {
  const understood = rows.filter(({ cells }) => Object.values(cells).some(({ text }) => text !== '')).length;
  return understood + problems.length === 0 ? 0.5 : understood / (understood + problems.length);
}

/** Why a table was taken for its form, as an accountant may be told. */
export function whyChosen({ candidate, proof }: Pick<Choice, 'candidate' | 'proof'>): readonly string[] {
  const { held, failed } = proof;
  return [
    ...(candidate.titled ? ['标题'] : []),
    `表头相符 ${Math.round(Math.min(1, candidate.fit) * 100)}%`,
    ...(held + failed === 0 ? [] : [`算式 ${held + failed} 个，${held} 个成立`]),
  ];
}
