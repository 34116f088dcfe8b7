import type { TemplatePack } from '../tables/grammar.ts';
import { DEFAULT_PACK_ID, findPack, packOfYear } from '../tables/packs/index.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import type { SourceFile } from './source.ts';

export interface Recognised {
  readonly pack: TemplatePack;
  readonly document: ReadDocument;
}

/** What files hold, by the forms of a pack, or where none is asked for by those that the document comes nearest to. */
export function recognise(files: readonly SourceFile[], asked: TemplatePack | null): Recognised {
  const pack = asked ?? findPack(DEFAULT_PACK_ID);
  if (pack === null) throw new Error('the default pack is not there');
  const document = readDocument(files, pack);
  const nearest = asked === null ? nearestPack(document) : null;
  if (nearest === null || nearest.id === pack.id) return { pack, document };
  return { pack: nearest, document: readDocument(files, nearest) };
}

/** The built-in forms that a document comes nearest to; `null` where it does not say. */
export function nearestPack({ 年度 }: Pick<ReadDocument, '年度'>): TemplatePack | null {
  return 年度 === null ? null : findPack(packOfYear(年度));
}
