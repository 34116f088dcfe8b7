import type { Sheet } from '#shared/imports/source/sheet';
import type { Candidate } from './locate.ts';
import { type Proof, prove, shareHeld } from './prove.ts';
import { type ReadTable, readTable } from './read-table.ts';

/** The form chosen for a table, as read. */
export interface Choice {
  readonly candidate: Candidate;
  readonly read: ReadTable;
  readonly proof: Proof;
  /** The confidence, for choosing between two tables read as one form. */
  readonly rating: number;
}

/** Candidates rated lower than the best by more than this are not tried. */
const TRIED_WITHIN = 0.35;
const MOST_TRIED = 5;
const PROOF_WEIGHT = 0.6;
const ROWS_WEIGHT = 0.5;

/**
 * Reads a table as each candidate form; takes the one best supported by its own sums and rows. If the likeliest
 * leaves no row or sum open, no other is tried.
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
  const proof = prove(candidate.definition, said.rows);
  const isProved = proof.failed === 0 && proof.held > 0;
  const read = sheet.unruled === true && !isProved ? inDoubt(said) : said;
  const rating = candidate.rating + PROOF_WEIGHT * shareHeld(proof) + ROWS_WEIGHT * shareRead(read);
  return { candidate, read, proof, rating };
}

/** Without lines, words may be in the wrong rows and columns; the sums reveal it. */
function inDoubt(read: ReadTable): ReadTable {
  const message = '这张表没有表格线，按文字的间隔分栏读入，合计对不上，请对照原件';
  return { ...read, partial: true, remarks: [...read.remarks, message] };
}

/** The share of the rows with figures that were understood. */
function shareRead({ rows, problems }: ReadTable): number {
  const understood = rows.filter(({ cells }) => Object.values(cells).some(({ text }) => text !== '')).length;
  return understood + problems.length === 0 ? 0.5 : understood / (understood + problems.length);
}

/** The reasons for choosing a form, in words for an accountant. */
export function whyChosen({ candidate, proof }: Pick<Choice, 'candidate' | 'proof'>): readonly string[] {
  const { held, failed } = proof;
  return [
    ...(candidate.titled ? ['标题'] : []),
    `表头相符 ${Math.round(Math.min(1, candidate.fit) * 100)}%`,
    ...(held + failed === 0 ? [] : [`算式 ${held + failed} 个，${held} 个成立`]),
  ];
}
