import { compute } from '#shared/compute/compute';
import { applyWrites } from '#shared/report/writes/apply-writes';
import type { Write } from '#shared/report/writes/write';
import { assertNever, type Result, success } from '#shared/result';
import type { Edit } from './edit.ts';

import { planCells, planOverride } from './kinds/cells.ts';
import { planCorrect, planVerify } from './kinds/findings.ts';
import { planAddLine, planDeleteLine, planRenameLine } from './kinds/lines.ts';
import { planAddRows, planDeleteRow } from './kinds/rows.ts';
import { planAnnex, planComment, planReason, planText } from './kinds/texts.ts';
import { planFact, planWords, planWrite } from './kinds/values.ts';
import type { Edited, Planned } from './planned.ts';

/**
 * Decides what an edit does to a report. Fails with one sentence if it cannot be made: `input`, `missing`,
 * `conflict`. Pure: the window plans an edit to show it at once, the services plan it again to save it.
 */
export function plan(edit: Edit, of: Edited): Result<Planned> {
  switch (edit.kind) {
    case 'cells':
      return planCells(edit, of);
    case 'override':
      return planOverride(edit, of);
    case 'addRows':
      return planAddRows(edit, of);
    case 'addLine':
      return planAddLine(edit, of);
    case 'renameLine':
      return planRenameLine(edit, of);
    case 'deleteRow':
      return planDeleteLine(edit, of) ?? planDeleteRow(edit, of);
    case 'fact':
      return planFact(edit, of);
    case 'reason':
      return planReason(edit, of);
    case 'comment':
      return planComment(edit, of);
    case 'text':
      return planText(edit, of);
    case 'words':
      return planWords(edit, of);
    case 'annex':
      return planAnnex(edit, of);
    case 'unit':
    case 'title':
      return planWrite(edit, of);
    case 'verify':
      return planVerify(edit, of);
    case 'correct':
      return planCorrect(edit, of);
    default:
      return assertNever(edit);
  }
}

/**
 * Plans several edits as one step, each on the report as the previous ones leave it. Fails if one of them does.
 */
export function planStep(edits: readonly Edit[], of: Edited): Result<Planned> {
  let state = of;
  let waiting: Write[] = [];
  const plans: Planned[] = [];
  for (const edit of edits) {
    if (waiting.length > 0 && edit.kind !== 'fact') {
      state = after(state, waiting);
      waiting = [];
    }
    const planned = plan(edit, state);
    if (!planned.ok) return planned;
    plans.push(planned.value);
    waiting.push(...planned.value.writes);
  }
  return success({
    label: joinLabels(plans.map(({ label }) => label)),
    writes: plans.flatMap(({ writes }) => writes),
    left: plans.flatMap(({ left }) => left ?? []),
  });
}

/** Returns the report after edits. Fails if `planStep` does. */
export function foreseeStep(edits: readonly Edit[], of: Edited): Result<Edited> {
  const planned = planStep(edits, of);
  return planned.ok ? success(after(of, planned.value.writes)) : planned;
}

function after({ pack, report, computed }: Edited, writes: readonly Write[]): Edited {
  const changed = applyWrites(report, writes).report;
  return { pack, report: changed, computed: compute(pack, changed, computed) };
}

const LONGEST_LABEL = 200;

/** Edits of one kind are counted; several kinds are listed. */
function joinLabels(labels: readonly string[]): string {
  const kinds = new Map<string, string[]>();
  for (const label of labels) {
    const kind = label.split(' ')[0] ?? '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), label]);
  }
  const named = [...kinds.values()].map((own) => (own.length > 1 ? `${own[0]} 等 ${own.length} 项` : own[0]));
  return named.join('；').slice(0, LONGEST_LABEL);
}
