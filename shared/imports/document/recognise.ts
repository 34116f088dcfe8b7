import type { SourceFile } from '#shared/imports/source/source';
import { PACKS } from '#shared/packs/built-in/index';
import type { TemplatePack } from '#shared/tables/grammar';
import { readForeign } from './foreign.ts';
import type { ReadDocument } from './found-document.ts';
import { type ManualMappings, readDocument } from './read-document.ts';

export interface Recognised {
  /** The forms used: those requested, or those the document prints. */
  readonly pack: TemplatePack;
  readonly document: ReadDocument;
}

/** Recognises the content of files with the forms of a pack, or of all `packs` if none is requested. */
export function recognise(
  files: readonly SourceFile[],
  asked: TemplatePack | null,
  said: ManualMappings = new Map(),
  packs: readonly TemplatePack[] = PACKS,
): Recognised {
  if (asked === null) return readForeign(files, said, packs);
  return { pack: asked, document: readDocument(files, asked, said) };
}
