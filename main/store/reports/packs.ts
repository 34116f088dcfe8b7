import { CHOICES, type Ledger } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';
import { statement } from '#main/store/sqlite/statement';
import { findPack, PACKS } from '#shared/packs/built-in/index';
import { readPack } from '#shared/packs/read-pack';
import { formatOf, NEWEST_FORMAT, writePack } from '#shared/packs/write-pack';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';

/** Format of the content below; an older program must not misread a newer one's. */

const VERSIONS_KEPT = 20;

interface PackVersion {
  readonly sequence: number;
  readonly title: string;
  readonly year: number;
  readonly format: number;
  readonly content: string;
}

export type PackOrigin = 'made' | 'received';

/** A pack that was made or received, as listed. */
export interface KeptPack {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** As in the pack; empty: nationwide. */
  readonly place: string;
  readonly origin: PackOrigin;
  /** The number of reports that use it, including deleted ones. */
  readonly reports: number;
}

/** The packs of a data file, besides the built-in ones. */
export class PackStore {
  readonly #database: Database;
  readonly #ledger: Ledger;
  readonly #now: () => Date;
  /** Parsed packs, by content: the same pack is the same object. */
  readonly #read = new Map<string, { readonly content: string; readonly pack: TemplatePack }>();

  #own: readonly TemplatePack[] = [];

  constructor(database: Database, ledger: Ledger, now: () => Date) {
    this.#database = database;
    this.#ledger = ledger;
    this.#now = now;
  }

  /** Own and received packs by title, without parsing their content. */
  list(): readonly KeptPack[] {
    return statement(
      this.#database,
      `SELECT id, title, year, origin, CASE WHEN json_valid(content) THEN coalesce(json_extract(content, '$.place'), '') ELSE '' END AS place, (SELECT count(*) FROM reports r WHERE r.pack = p.id) AS reports
         FROM packs p ORDER BY title, id`,
    ).all() as KeptPack[];
  }

  /** The number of reports that use a pack, including deleted ones. */
  usesOf(id: string): number {
    return statement(this.#database, 'SELECT count(*) FROM reports WHERE pack = ?').pluck().get(id) as number;
  }

  /** The readable ones, by title; the same list while nothing changes. */
  own(): readonly TemplatePack[] {
    const found = this.#ids().flatMap((id) => {
      const pack = this.find(id);
      return pack.ok ? [pack.value] : [];
    });
    const isSame = found.length === this.#own.length && found.every((pack, at) => pack === this.#own[at]);
    if (!isSame) this.#own = found;
    return this.#own;
  }

  /** The built-in ones, then the own ones. */
  all(): readonly TemplatePack[] {
    return [...PACKS, ...this.own()];
  }

  /** A built-in pack or one of the data file. Fails with a sentence if it is missing, newer or damaged. */
  find(id: string): Result<TemplatePack> {
    const builtIn = findPack(id);
    if (builtIn !== null) return success(builtIn);
    const kept = statement(this.#database, 'SELECT title, format, content FROM packs WHERE id = ?').get(id) as
      | { title: string; format: number; content: string }
      | undefined;
    if (kept === undefined) {
      return failure(
        'missing',
        `这里没有模板“${id}”，报表的数据都在，没有改动：请导入它的模板文件（.jsmb），或升级软件后再打开`,
      );
    }
    if (kept.format > NEWEST_FORMAT) {
      return failure('missing', `模板“${kept.title}”由更新版本的软件保存，请升级软件后再打开；数据没有改动`);
    }
    return this.#parsed(id, kept.title, kept.content);
  }

  /** Stores a pack under its id, replacing an existing one. A built-in pack is never replaced. */
  put(pack: TemplatePack, origin: PackOrigin): Result<{ readonly id: string }> {
    if (findPack(pack.id) !== null) {
      return failure('conflict', `“${pack.id}”是随软件提供的模板的编号，请给自己的模板换一个编号`);
    }
    const { id, title, year } = pack;
    const content = JSON.stringify(writePack(pack));
    this.#ledger.keep(CHOICES, () => {
      this.#keepVersion(id, content);
      statement(
        this.#database,
        `INSERT INTO packs VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title,
           year = excluded.year, format = excluded.format, content = excluded.content, changed_at = excluded.changed_at`,
      ).run(...[id, title, year, formatOf(pack), content, this.#now().toISOString(), origin]);
    });
    return success({ id });
  }

  /** Undoes the last change of a pack; `null` if none is recorded. */
  undo(id: string): Result<{ readonly id: string }> {
    const last = statement(
      this.#database,
      'SELECT sequence, title, year, format, content FROM pack_versions WHERE pack = ? ORDER BY sequence DESC LIMIT 1',
    ).get(id) as PackVersion | undefined;
    if (last === undefined) return failure('missing', '这个模板没有可以撤销的修改');
    this.#ledger.keep(CHOICES, () => {
      statement(
        this.#database,
        'UPDATE packs SET title = ?, year = ?, format = ?, content = ?, changed_at = ? WHERE id = ?',
      ).run(...[last.title, last.year, last.format, last.content, this.#now().toISOString(), id]);
      statement(this.#database, 'DELETE FROM pack_versions WHERE sequence = ?').run(last.sequence);
    });
    return success({ id });
  }

  /** Records the current version, unless it is recorded already. */
  #keepVersion(id: string, content: string): void {
    statement(
      this.#database,
      `INSERT INTO pack_versions (pack, title, year, format, content)
         SELECT id, title, year, format, content FROM packs WHERE id = ? AND content <> ?`,
    ).run(id, content);
    statement(
      this.#database,
      `DELETE FROM pack_versions WHERE pack = ? AND sequence NOT IN
         (SELECT sequence FROM pack_versions WHERE pack = ? ORDER BY sequence DESC LIMIT ${VERSIONS_KEPT})`,
    ).run(id, id);
  }

  /** Refused while a report uses it, even a deleted one, which may be restored. */
  remove(id: string): Result<Record<never, never>> {
    const kept = this.list().find((each) => each.id === id);
    if (kept === undefined) return failure('missing', `这里没有自己的模板“${id}”，随软件提供的不能删除`);
    if (kept.reports > 0) {
      return failure('conflict', `模板“${kept.title}”还有 ${kept.reports} 份报表在用，请先给它们换模板`);
    }
    this.#ledger.keep(CHOICES, () => {
      statement(this.#database, 'DELETE FROM packs WHERE id = ?').run(id);
    });
    return success({});
  }

  #ids(): readonly string[] {
    return statement(this.#database, 'SELECT id FROM packs ORDER BY title, id').pluck().all() as string[];
  }

  #parsed(id: string, title: string, content: string): Result<TemplatePack> {
    const known = this.#read.get(id);
    if (known?.content === content) return success(known.pack);
    const read = readPack(parsed(content));
    if (!read.ok) {
      return failure(
        'storage',
        `模板“${title}”的内容已损坏（${read.error.message}）；数据没有改动，请重新导入它的模板文件（.jsmb）`,
      );
    }
    this.#read.set(id, { content, pack: read.value });
    return read;
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
