import type { LoggedChange, ReportSummary } from '#shared/api/contract';
import { type Change, describe } from '#shared/edits/describe';
import { compareNames } from '#shared/report/department-name';
import type { Report } from '#shared/report/report';
import { applyWrites, inverseOf } from '#shared/report/writes/apply-writes';
import type { StepTaken } from '#shared/report/writes/step-taken';
import type { Write } from '#shared/report/writes/write';
import { failure, type Result, success } from '#shared/result';
import { checksum, checksumOfEdited } from './checksum.ts';
import { Changes } from './history/changes.ts';
import { LogBook } from './history/log-book.ts';
import { StepDamagedError, stepFailure } from './history/step-failure.ts';
import { DIRECTION_NAMES, type Direction, type Step, Steps } from './history/steps.ts';
import { Ledger } from './journal/ledger.ts';
import { proveStored, proveWhole } from './proof.ts';
import { type ListedSubject, listedElsewhere } from './reports/listed-subjects.ts';
import { loadReport } from './reports/load-report.ts';
import { PackStore } from './reports/packs.ts';
import { insertReport, saveWrites } from './reports/save-report.ts';
import { readSound } from './salvage/read-sound.ts';
import type { Database } from './sqlite/open-sqlite.ts';
import { plucked, statement } from './sqlite/statement.ts';

export type Loaded =
  /** `logAltered`: the report is as it was saved, but its change log is not. */
  | { readonly kind: 'sound'; readonly report: Report; readonly logAltered?: true }
  | { readonly kind: 'missing' }
  /** The stored content differs from what was saved. */
  | { readonly kind: 'damaged' };

/** Stores reports. Each writing method is one transaction and is on disk when it returns. */
export class Store {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #ledger: Ledger;
  readonly #steps: Steps;
  readonly #changes: Changes;
  readonly #log: LogBook;
  /** The last report read or written. */
  #seen: { readonly report: Report; readonly sum: string } | null = null;

  /** `ledger` guards the database's file; absent if there is no file to guard. */
  /** The packs that reports can use. */
  readonly packs: PackStore;

  constructor(database: Database, now: () => Date, ledger = new Ledger(database, now), who = () => '') {
    this.#database = database;
    this.#now = now;
    this.#ledger = ledger;
    this.packs = new PackStore(database, ledger, now);
    this.#log = new LogBook(database, now, who);
    this.#steps = new Steps(database);
    this.#changes = new Changes(database);
  }

  list(): readonly ReportSummary[] {
    return this.#summaries('changed_at', 'r.deleted_at IS NULL ORDER BY r.year DESC, r.pack').sort(
      (a, b) => b.年度 - a.年度 || compareNames(a.部门, b.部门),
    );
  }

  /** The removed reports, the most recent first; `changedAt` is the time of removal. */
  listRemoved(): readonly ReportSummary[] {
    return this.#summaries('deleted_at', 'r.deleted_at IS NOT NULL ORDER BY r.deleted_at DESC');
  }

  #summaries(changedAt: 'changed_at' | 'deleted_at', which: string): ReportSummary[] {
    return statement(
      this.#database,
      `SELECT r.id, d.name AS 部门, r.year AS 年度, r.pack, r.${changedAt} AS changedAt
         FROM reports r JOIN departments d ON d.id = r.department WHERE ${which}`,
    ).all() as ReportSummary[];
  }

  /** A report as last written, verified against its checksum. */
  load(id: string): Loaded {
    const read = readSound(this.#database, id);
    if (read.kind !== 'sound') return read;
    const { report, sum } = read;
    if (read.byHalves && canWrite(this.#database)) this.#stampAnew(id, sum);
    this.#seen = { report, sum };
    return this.#log.isWhole(id) ? { kind: 'sound', report } : { kind: 'sound', report, logAltered: true };
  }

  /**
   * Like `load`, but from memory if the file has the sum of what was last read or written: an edit costs only its
   * own rows, not the whole report. No other program writes to the file while it is open.
   */
  current(id: string): Loaded {
    const sql = 'SELECT checksum FROM reports WHERE id = ? AND deleted_at IS NULL';
    const stored = statement(this.#database, sql).get(id) as { checksum: string | null } | undefined;
    const seen = this.#seen;
    const isCurrent = seen?.report.id === id && seen.sum === stored?.checksum && this.#log.isWhole(id);
    return isCurrent ? { kind: 'sound', report: seen.report } : this.load(id);
  }

  #stampAnew(id: string, sum: string): void {
    const after = '半个表情符号一类的字符存成了“�”';
    this.#ledger.keep(id, () => {
      this.#stamp(id, sum);
      this.#log.enter(id, [{ what: '认出残缺字符', place: '报表', before: null, after }]);
    });
  }

  find(of: Pick<Report, '部门' | '年度' | 'pack'>): string | null {
    const found = this.list().find(
      (each) => each.部门 === of.部门 && each.年度 === of.年度 && each.pack === of.pack,
    );
    return found?.id ?? null;
  }

  /** A department's report of a year, with any pack. */
  findAnyPack(部门: string, 年度: number): string | null {
    return this.list().find((each) => each.部门 === 部门 && each.年度 === 年度)?.id ?? null;
  }

  add(report: Report, what: string): void {
    this.#ledger.keep(report.id, () => {
      insertReport(this.#database, report, this.#now().toISOString());
      proveWhole(this.#database, report);
      this.#stamp(report.id, checksum(report));
      this.#log.enterWhole(report.id, what, `${report.部门} ${report.年度}`);
    });
  }

  /** Removes a report from the list but not from the file; returns whether it was in the list. */
  remove(id: string): boolean {
    return this.#ledger.keep(id, () => {
      const { changes } = statement(
        this.#database,
        'UPDATE reports SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
      ).run(this.#now().toISOString(), id);
      if (changes === 1) this.#log.enterWhole(id, '删除报表', '报表');
      return changes === 1;
    });
  }

  /** Restores a removed report. Fails if its place is taken by another, or it never existed. */
  restore(id: string): Result<Record<never, never>> {
    const removed = this.listRemoved().find((each) => each.id === id);
    if (removed === undefined) return failure('missing', '没有这份删除的报表，请刷新列表');
    if (this.find(removed) !== null) {
      return failure('conflict', `“${removed.部门}”${removed.年度}年度又有了一份报表，请先删除它，再撤销`);
    }
    this.#ledger.keep(id, () => {
      statement(this.#database, 'UPDATE reports SET deleted_at = NULL WHERE id = ?').run(id);
      this.#log.enterWhole(id, '撤销删除', '报表');
    });
    return success({});
  }

  /** Replaces the report with this id, which is removed from the list but not from the file. */
  replace(report: Report, newId: string, what: string): void {
    this.#ledger.keep(newId, () => {
      const standing = this.find(report);
      if (standing !== null) this.remove(standing);
      this.add({ ...report, id: newId }, what);
    });
  }

  /**
   * Makes all writes, in order, as one step that can be undone under its label. Writes that change nothing are
   * omitted; if none remain, no step is made. Returns whether a step was made. Throws RangeError if a row does not
   * exist (callers have checked).
   */
  write(id: string, label: string, writes: readonly Write[]): boolean {
    let isStep = false;
    this.#ledger.keep(id, () => {
      const before = this.#sum(id) ?? checksum(this.#standing(id));
      const made = this.#make(id, label, writes);
      if (made === null || made.after === before) return;
      const { done, after } = made;
      const forward = done.map(({ write }) => write);
      this.#steps.record(id, { label, forward, backward: inverseOf(done), before, after });
      isStep = true;
    });
    return isStep;
  }

  /** The next steps of undo and redo; `null` if there is none. */
  nextSteps(id: string): { readonly undo: string | null; readonly redo: string | null } {
    return { undo: this.#steps.label(id, 'undo'), redo: this.#steps.label(id, 'redo') };
  }

  /** Undoes the last step. Fails, changing nothing, if there is none or its record is damaged. */
  undo(id: string): Result<StepTaken> {
    return this.#travel(id, 'undo');
  }

  /** Redoes the last undone step. Fails like `undo`. */
  redo(id: string): Result<StepTaken> {
    return this.#travel(id, 'redo');
  }

  /** Logs an act on a report that does not change it. */
  note(id: string, change: Change): void {
    this.#ledger.keep(id, () => this.#log.enter(id, [change]));
  }

  /** 科目 of all other reports, as listed there, the latest year first. */
  subjectsElsewhere(id: string): readonly ListedSubject[] {
    return listedElsewhere(this.#database, id);
  }

  /** The number of logged changes of a report. */
  changeCount(id: string): number {
    return this.#changes.count(id);
  }

  /** The change log; see `Changes.list`. */
  changes(of: Parameters<Changes['list']>[0]): readonly LoggedChange[] {
    return this.#changes.list(of);
  }

  /** Reasons given in any report, latest first, without duplicates. */
  earlierReasons(): readonly string[] {
    return this.#changes.earlierReasons();
  }

  #travel(id: string, direction: Direction): Result<StepTaken> {
    try {
      const travelled = this.#ledger.keep(id, () => {
        const step = this.#steps.next(id, direction);
        return step === null ? null : this.#take(id, step, direction);
      });
      return travelled === null
        ? failure('missing', `没有可以${DIRECTION_NAMES[direction]}的修改`)
        : success(travelled);
    } catch (error) {
      return stepFailure(error, direction);
    }
  }

  #take(id: string, step: Step, direction: Direction): StepTaken {
    const [writes, expected] =
      direction === 'undo' ? [step.backward, step.before] : [step.forward, step.after];
    const made = this.#make(id, `${DIRECTION_NAMES[direction]}：${step.label}`, writes);
    if (made === null || made.after !== expected) throw new StepDamagedError();
    this.#steps.move(id, direction);
    return { label: step.label, report: made.report };
  }

  /** Applies and logs writes; `null` if they change nothing. */
  #make(id: string, step: string, writes: readonly Write[]) {
    const standing = this.#standing(id);
    const { report, done } = applyWrites(standing, writes);
    if (done.length === 0) return null;
    const made = done.map(({ write }) => write);
    saveWrites(this.#database, report, made);
    proveStored(this.#database, report, made);
    const after = checksumOfEdited(report);
    this.#stamp(id, after);
    this.#log.enter(
      id,
      done.map((each) => describe(each, standing.单位)),
      step,
    );
    this.#seen = { report, sum: after };
    return { report, done, after };
  }

  /** An existing report, from memory if the file still holds what was last read or written. */
  #standing(id: string): Report {
    const stored = this.#sum(id);
    const { report, sum } = this.#seen ?? {};
    if (report?.id === id && sum === stored) return report;
    const loaded = loadReport(this.#database, id);
    if (loaded === null) throw new RangeError(`no report ${id}`);
    return loaded;
  }

  #sum(id: string): string | null {
    return plucked(this.#database, 'SELECT checksum FROM reports WHERE id = ?').get(id) as string | null;
  }

  #stamp(id: string, sum: string): void {
    statement(this.#database, 'UPDATE reports SET changed_at = ?, checksum = ? WHERE id = ?').run(
      this.#now().toISOString(),
      sum,
      id,
    );
  }
}

/** A copy opened for reading cannot be stamped. */
function canWrite(database: Database): boolean {
  return !database.readonly && database.pragma('query_only', { simple: true }) === 0;
}
