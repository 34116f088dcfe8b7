import { createHash } from 'node:crypto';
import type { JobInput, JobName, JobOutput } from '#main/apart/jobs';
import type { JobFiles } from '#main/apart/messages';
import type { WorkApart, WorkWatch } from '#main/apart/work-apart';
import type { PackedFiles } from '#main/imports/apart/packed';
import type { LayoutStore } from '#main/store/choices/layouts';
import type { ManualMapping } from '#shared/api/imports';
import { manualMappingSchema } from '#shared/api/imports';
import { failure, type Result, success } from '#shared/result';

const KEPT = 4;

/** Files that were read and await a person's decision. Their content is recognised in a separate thread. */
export interface Import {
  readonly id: string;
  readonly sources: JobFiles;
  /** The pack whose forms are used; `null` until one is requested or found. */
  readonly pack: string | null;
  readonly said: ReadonlyMap<number, ManualMapping>;
}

/** The imports in preview; the latest few are kept in memory, nothing is stored. */
export class Imports {
  readonly #layouts: LayoutStore;
  readonly #apart: WorkApart;
  readonly #open = new Map<string, Import>();
  readonly #reading = new Map<string, RunningReading>();

  constructor(layouts: LayoutStore, apart: WorkApart) {
    this.#layouts = layouts;
    this.#apart = apart;
  }

  /** Separate imports, recognised by other threads. */
  beside(apart: WorkApart): Imports {
    return new Imports(this.#layouts, apart);
  }

  get(id: string): Import | null {
    return this.#open.get(id) ?? null;
  }

  /** Opens files; layouts mapped before are recognised again. */
  async open(
    id: string,
    packed: PackedFiles,
    pack: string | null,
    watch: WorkWatch = {},
  ): Promise<Result<Import>> {
    const made = { id, sources: { key: id, packed }, pack, said: new Map() };
    const headers = await this.work(made, 'headers', null, watch);
    return headers.ok ? success(this.#keep({ ...made, said: this.#remembered(headers.value) })) : headers;
  }

  /** With a form at a location set by a person. */
  async place(standing: Import, sheet: number, place: ManualMapping | null): Promise<Result<Import>> {
    const said = new Map(standing.said);
    const header = (place ?? said.get(sheet))?.header;
    const rows = header === undefined ? [] : [header.bottom];
    const layouts = await this.work(standing, 'layouts', { sheet, rows });
    if (!layouts.ok) return layouts;
    if (layouts.value === null) return failure('missing', '没有这张工作表，请刷新后重试');
    const [words] = layouts.value;
    if (words !== undefined && place !== null) this.#layouts.keep(fingerprint(words), place);
    else if (words !== undefined) this.#layouts.forget(fingerprint(words));
    if (place === null) said.delete(sheet);
    else said.set(sheet, place);
    return success(this.#keep({ ...standing, said }));
  }

  /** With the forms of another pack. */
  readAs(standing: Import, pack: string): Import {
    return standing.pack === pack ? standing : this.#keep({ ...standing, pack });
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  /** Runs a job on the files of an import, in another thread. */
  work<J extends JobName>(
    found: Pick<Import, 'sources'>,
    job: J,
    input: JobInput<J>,
    watch: WorkWatch = {},
  ): Promise<Result<JobOutput<J>>> {
    return this.#apart(job, input, { ...watch, sources: found.sources });
  }

  /** A reading that can be watched and cancelled by its token. */
  begin(token: string, names: readonly string[]): RunningReading {
    const reading: RunningReading = { names, at: 0, stop: new AbortController() };
    this.#reading.set(token, reading);
    return reading;
  }

  reading(token: string): RunningReading | null {
    return this.#reading.get(token) ?? null;
  }

  end(token: string): void {
    this.#reading.delete(token);
  }

  #keep(made: Import): Import {
    this.#open.delete(made.id);
    this.#open.set(made.id, made);
    for (const old of [...this.#open.keys()].slice(0, -KEPT)) this.#open.delete(old);
    return made;
  }

  #remembered(headers: JobOutput<'headers'>): ReadonlyMap<number, ManualMapping> {
    const found = new Map<number, ManualMapping>();
    for (const [at, candidates] of headers.entries()) {
      const rows = candidates.map(({ row, words }) => ({ row, key: fingerprint(words) }));
      const known = this.#layouts.find(rows.map(({ key }) => key));
      const first = rows.find(({ key }) => known.has(key));
      const place = manualMappingSchema.safeParse(known.get(first?.key ?? ''));
      if (first !== undefined && place.success) found.set(at, moved(place.data, first.row));
    }
    return found;
  }
}

/** A reading in progress: the current file, and how to cancel it. */
export interface RunningReading {
  readonly names: readonly string[];
  at: number;
  readonly stop: AbortController;
}

/** A location whose header ends in another row. */
function moved(place: ManualMapping, bottom: number): ManualMapping {
  const height = place.header.bottom - place.header.top;
  return { ...place, header: { top: Math.max(0, bottom - height), bottom } };
}

function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
