import type { LoggedChange } from '#shared/api/contract';

/** One step: a paste, an import, an undo; or a single change. */
export interface LoggedStep {
  readonly key: number;
  readonly at: string;
  readonly who: string | null;
  /** The name of the step; without one, the kind of change. */
  readonly name: string;
  readonly changes: readonly LoggedChange[];
}

/** Groups the entries of the change log by step, in the same order. */
export function groupChanges(changes: readonly LoggedChange[]): readonly LoggedStep[] {
  const steps: (LoggedStep & { readonly changes: LoggedChange[] })[] = [];
  for (const change of changes) {
    const open = steps.at(-1)?.changes[0];
    const belongs =
      open !== undefined && open.at === change.at && open.step === change.step && change.step !== null;
    if (belongs) steps.at(-1)?.changes.push(change);
    else {
      const { sequence: key, at, who, step, what } = change;
      steps.push({ key, at, who, name: step ?? what, changes: [change] });
    }
  }
  return steps;
}
