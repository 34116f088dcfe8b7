import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeIfPossible } from '#main/store/file/private-files';
import { listBackups, parsedBackups } from './backup.ts';
import type { Backup } from './backup-name.ts';
import { keptBackups, type LookedAt, reliedOn } from './backup-rule.ts';
import { peekId, type Verdict } from './backup-verdict.ts';
import type { Judge } from './judge.ts';
import { Verdicts } from './verdicts.ts';

const DAY_MS = 86_400_000;

/** A listed backup, and whether it may be thinned as one of this data file. */
export interface Listed extends LookedAt {
  readonly own: boolean;
}

/** A folder with backups of one data file, distinguished from others by the id in them. */
export class BackupPlace {
  readonly folder: string;
  readonly #file: string;
  readonly #id: string;
  readonly #verdicts: Verdicts;
  /** Ids read before, by name, size and time of change. */
  readonly #ids = new Map<string, string | null>();

  readonly #passedOver = new Set<string>();

  constructor(folder: string, file: string, id: string) {
    this.folder = folder;
    this.#file = file;
    this.#id = id;
    this.#verdicts = new Verdicts(folder, id);
  }

  /** The backups of this data file, newest first, and those of an earlier one with its name. */
  list(): readonly Listed[] {
    return parsedBackups(this.folder).flatMap(({ of, ...backup }) => {
      const isNamesake = of === basename(this.#file);
      const verdict = this.#verdicts.get(backup.name);
      const id = verdict?.id ?? this.#idIn(backup.name);
      if (id === this.#id) return [{ ...backup, verdict, own: isNamesake || !this.#isThere(of) }];
      return isNamesake ? [{ ...backup, verdict, own: id === null }] : [];
    });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  has(name: string): boolean {
    return this.list().some((each) => each.name === name);
  }

  newest(): Backup | null {
    return listBackups(this.#file, this.folder)[0] ?? null;
  }

  /** Returns the verdict on a backup, reading it through if there is none yet. */
  async look(name: string, judge: Judge, now: Date): Promise<Verdict | null> {
    return this.#verdicts.get(name) ?? (await this.lookAgain(name, judge, now));
  }

  async lookAgain(name: string, judge: Judge, now: Date): Promise<Verdict | null> {
    const verdict = await judge(this.path(name));
    this.keep(name, verdict, now);
    return verdict;
  }

  keep(name: string, verdict: Verdict | null, now: Date): void {
    if (verdict !== null && existsSync(this.path(name))) this.#verdicts.set(name, verdict, now);
    else this.#verdicts.forget(name);
  }

  /** Reads through one backup that has no verdict yet; returns whether there was one. */
  async lookAtNext(judge: Judge, now: Date): Promise<boolean> {
    const next = this.list().find(
      ({ name, verdict, own }) => own && verdict === null && !this.#passedOver.has(name),
    );
    if (next === undefined) return false;
    // an unreadable one, or one of a newer program, does not block the others
    this.#passedOver.add(next.name);
    await this.lookAgain(next.name, judge, now);
    return true;
  }

  /**
   * Removes the backups that the rule does not keep. Sound ones that the rule relies on are read through again
   * before an older one is removed, because they may have been damaged since. One that cannot be removed stays.
   */
  async thin(judge: Judge, now: Date): Promise<void> {
    if (droppable(this.#own()).size === 0) return;
    for (let name = this.#reliedOnUnseen(now); name !== null; name = this.#reliedOnUnseen(now))
      await this.lookAgain(name, judge, now);
    for (const name of droppable(this.#own())) {
      removeIfPossible(this.path(name));
      if (!existsSync(this.path(name))) this.#verdicts.forget(name);
    }
  }

  /** A backup because of which another would be removed, and that was not read through for a day. */
  #reliedOnUnseen(now: Date): string | null {
    const own = this.#own();
    const unseen = reliedOn(own, droppable(own)).find(
      ({ name }) => (this.#verdicts.age(name, now) ?? DAY_MS) >= DAY_MS,
    );
    return unseen?.name ?? null;
  }

  #own(): readonly Listed[] {
    return this.list().filter(({ own }) => own);
  }

  /**
   * Whether the data file after which a backup is named is here: a copy of this one, which thins its own backups.
   */
  #isThere(of: string): boolean {
    return existsSync(join(dirname(this.#file), of));
  }

  #idIn(name: string): string | null {
    const stat = statSync(this.path(name), { throwIfNoEntry: false });
    const key = `${name} ${stat?.size} ${stat?.mtimeMs}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = peekId(this.path(name));
    this.#ids.set(key, id);
    return id;
  }
}

function droppable(own: readonly Listed[]): ReadonlySet<string> {
  const kept = keptBackups(own);
  return new Set(own.map(({ name }) => name).filter((name) => !kept.has(name)));
}
