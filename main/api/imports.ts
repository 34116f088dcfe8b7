import { createHash } from 'node:crypto';
import type { ImportPreview, SaidPlace } from '#shared/api/imports';
import { saidPlaceSchema } from '#shared/api/imports';
import { type ForeignDocument, readForeign } from '#shared/imports/foreign';
import { headerCandidates, layoutWords } from '#shared/imports/layout-words';
import { placeByHand, type TablePlace } from '#shared/imports/locate';
import { type ReadDocument, readDocument, type SaidPlaces, sheetsOf } from '#shared/imports/read-document';
import type { Sheet } from '#shared/imports/sheet';
import type { SourceFile } from '#shared/imports/source';
import type { TemplatePack } from '#shared/tables/grammar';
import type { LayoutStore } from '../store/layouts.ts';

const KEPT = 4;

/** Files that were read and wait for a person's word. */
export interface Import {
  readonly id: string;
  readonly files: readonly SourceFile[];
  readonly sheets: readonly Sheet[];
  readonly pack: TemplatePack;
  readonly said: ReadonlyMap<number, SaidPlace>;
  readonly document: ReadDocument;
  /** The places said by hand, in full. */
  readonly places: SaidPlaces;
}

/** The imports that are being looked at; the latest few are kept, nothing of them is stored. */
export class Imports {
  readonly #layouts: LayoutStore;
  readonly #open = new Map<string, Import>();
  readonly #reading = new Map<string, Reading>();

  constructor(layouts: LayoutStore) {
    this.#layouts = layouts;
  }

  get(id: string): Import | null {
    return this.#open.get(id) ?? null;
  }

  /** Recognises what files hold; layouts that were mapped before are known again. */
  open(id: string, files: readonly SourceFile[], pack: TemplatePack): Import {
    return this.#keep(id, files, pack, this.#remembered(sheetsOf(files)));
  }

  /** Recognises again, with a form where a person says it stands. */
  place(standing: Import, sheet: number, place: SaidPlace | null): Import {
    const said = new Map(standing.said);
    const before = said.get(sheet);
    const source = standing.sheets[sheet];
    if (source !== undefined && place !== null) {
      this.#layouts.keep(fingerprint(layoutWords(source, place.header.bottom)), place);
    } else if (source !== undefined && before !== undefined) {
      this.#layouts.forget(fingerprint(layoutWords(source, before.header.bottom)));
    }
    if (place === null) said.delete(sheet);
    else said.set(sheet, place);
    return this.#keep(standing.id, standing.files, standing.pack, said);
  }

  /** Recognises again, by the forms of another pack. */
  readAs(standing: Import, pack: TemplatePack): Import {
    if (standing.pack.id === pack.id) return standing;
    return this.#keep(standing.id, standing.files, pack, standing.said);
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  /** A reading that can be watched and stopped under its token. */
  begin(token: string, names: readonly string[]): Reading {
    const reading: Reading = { names, at: 0, stop: new AbortController() };
    this.#reading.set(token, reading);
    return reading;
  }

  reading(token: string): Reading | null {
    return this.#reading.get(token) ?? null;
  }

  end(token: string): void {
    this.#reading.delete(token);
  }

  #keep(
    id: string,
    files: readonly SourceFile[],
    pack: TemplatePack,
    said: ReadonlyMap<number, SaidPlace>,
  ): Import {
    const sheets = sheetsOf(files);
    const places = new Map<number, readonly TablePlace[]>();
    for (const [at, place] of said) {
      const sheet = sheets[at];
      if (sheet !== undefined) places.set(at, [placeByHand(sheet, pack, place)]);
    }
    const made = { id, files, sheets, pack, said, places, document: readDocument(files, pack, places) };
    this.#open.delete(id);
    this.#open.set(id, made);
    for (const old of [...this.#open.keys()].slice(0, -KEPT)) this.#open.delete(old);
    return made;
  }

  #remembered(sheets: readonly Sheet[]): ReadonlyMap<number, SaidPlace> {
    const found = new Map<number, SaidPlace>();
    for (const [at, sheet] of sheets.entries()) {
      const rows = headerCandidates(sheet).map(({ row, words }) => ({ row, key: fingerprint(words) }));
      const known = this.#layouts.find(rows.map(({ key }) => key));
      const first = rows.find(({ key }) => known.has(key));
      const place = saidPlaceSchema.safeParse(known.get(first?.key ?? ''));
      if (first !== undefined && place.success) found.set(at, moved(place.data, first.row));
    }
    return found;
  }
}

const foreign = new WeakMap<Import, ForeignDocument>();

/** The files of an import by the forms of all packs: which pack comes nearest, and what to check them by. */
export function asForeign(found: Import): ForeignDocument {
  const known = foreign.get(found) ?? readForeign(found.files, found.places);
  foreign.set(found, known);
  return known;
}

/** Reading under way: which file, and how to stop it. */
export interface Reading {
  readonly names: readonly string[];
  at: number;
  readonly stop: AbortController;
}

/** A place whose header ends in another row. */
function moved(place: SaidPlace, bottom: number): SaidPlace {
  const height = place.header.bottom - place.header.top;
  return { ...place, header: { top: Math.max(0, bottom - height), bottom } };
}

function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

const ROWS_SHOWN = 40;
const COLUMNS_SHOWN = 24;

/** The sheets of an import as the preview shows them. */
export function previewSheets({ sheets, said, document }: Import): ImportPreview['sheets'] {
  return sheets.map((sheet, at) => ({
    file: sheet.file,
    name: sheet.name,
    page: sheet.page ?? null,
    lead: sheet.lead,
    tables: document.tables.filter((table) => table.sheet === at).map(({ read }) => read.id),
    unknown: document.unknownSheets.includes(at),
    rows: sheet.rows
      .slice(0, ROWS_SHOWN)
      .map((row) => row.slice(0, COLUMNS_SHOWN).map((cell) => cell?.text ?? '')),
    merges: sheet.merges.filter(({ bottom, right }) => bottom < ROWS_SHOWN && right < COLUMNS_SHOWN),
    said: said.get(at) ?? null,
  }));
}
