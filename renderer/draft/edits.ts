import type { Input, Output } from '#shared/api/contract';
import type { Call } from '#shared/api/transport';
import { describeUnsaved } from '#shared/edits/describe';
import type { Edit } from '#shared/edits/edit';
import { planStep } from '#shared/edits/plan';
import type { Edited, Planned } from '#shared/edits/planned';
import type { Report } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { failure, type Result } from '#shared/result';
import { foresee } from './foresee.ts';
import { unseen, withSeen } from './overwriting.ts';
import type { SaveQueue } from './save-queue.ts';
import { READ_ONLY } from './useReadOnly.ts';

/** Every way to change an open report. */
export interface Edits {
  /**
   * Makes edits as one step, shown at once and saved in the background; shows a message if they cannot be made.
   */
  edit(...edits: readonly Edit[]): void;
  /** Like `edit`, for callers that show the reason for a failure themselves. */
  tryEdit(...edits: readonly Edit[]): Result<Planned>;
  /** The report as shown, including the latest edits. */
  current(): Edited;
  /** From a file, or from last year's report. */
  takeLastYear(
    file: Input<'lastYear.take'>['transcription'] | null,
  ): Promise<Result<Output<'lastYear.take'>>>;
  /** Undoes the last step, once all edits are saved; returns its label. */
  undo(): Promise<Result<{ readonly label: string }>>;
  redo(): Promise<Result<{ readonly label: string }>>;
  /** Reads the report again after something else has changed it, e.g. an import. */
  reload(): Promise<Result<unknown>>;
}

/** The session of an open report that its edits work with. */
export interface EditSession {
  readonly id: string;
  readonly call: Call;
  readonly saving: SaveQueue;
  /** Whether edits are refused. */
  readonly readOnly: boolean;
  current(): Edited;
  show(report: Report): void;
  /** Shows why edits were not made. */
  refuse(message: string): void;
  /** Asks whether to overwrite the text that another window has written meanwhile. */
  askToOverwrite(message: string, unsaved: string): Promise<boolean>;
}

export function makeEdits(session: EditSession): Edits {
  const { id, call, saving } = session;
  const tryEdit = (...edits: readonly Edit[]): Result<Planned> => {
    if (session.readOnly) return failure('conflict', READ_ONLY);
    const before = session.current();
    const planned = planStep(edits, before);
    if (!planned.ok) return planned;
    const { report, done } = applyWrites(before.report, planned.value.writes);
    if (done.length === 0) return planned;
    session.show(report);
    const unsaved = describeUnsaved(done, before.report.单位);
    const send = () => save(session, withSeen(edits, before.report), unsaved);
    saving.add({ unsaved, writes: planned.value.writes, send });
    return planned;
  };
  const run = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    session.readOnly ? Promise.resolve(failure('conflict', READ_ONLY)) : saving.run(work);
  const travel = (method: 'history.undo' | 'history.redo') =>
    run(async () => {
      const travelled = await call(method, { report: id });
      if (travelled.ok) showSaved(session, travelled.value.report);
      return travelled;
    });
  return {
    tryEdit,
    edit: (...edits) => {
      const planned = tryEdit(...edits);
      if (!planned.ok) session.refuse(planned.error.message);
    },
    current: session.current,
    takeLastYear: (file) =>
      run(async () => {
        const input = { report: id, ...(file == null ? {} : { transcription: file }) };
        const done = await call('lastYear.take', input);
        const shown = done.ok ? await reload(session) : done;
        return shown.ok ? done : shown;
      }),
    undo: () => travel('history.undo'),
    redo: () => travel('history.redo'),
    reload: () => saving.run(() => reload(session)),
  };
}

/** Saves edits; asks first if another window has changed a text that they replace. */
async function save(session: EditSession, edits: readonly Edit[], unsaved: string): Promise<Result<unknown>> {
  const send = (all: readonly Edit[]) => session.call('report.edit', { report: session.id, edits: [...all] });
  let sent = await send(edits);
  const blind = unseen(edits);
  if (!sent.ok && sent.error.code === 'conflict' && blind !== null) {
    if (await session.askToOverwrite(sent.error.message, unsaved)) sent = await send(blind);
  }
  // an input altered on the way (`notice`) is shown as saved
  if (sent.ok && sent.notice !== undefined) void reload(session);
  return sent;
}

/** Reads the saved report again. */
export async function reload(session: EditSession): Promise<Result<Report>> {
  const opened = await session.call('reports.open', { report: session.id });
  if (opened.ok) showSaved(session, opened.value);
  return opened;
}

/** Shows the saved report with the edits still in progress. */
function showSaved(session: EditSession, saved: Report): void {
  session.show(foresee(saved, session.saving.pending()));
}
