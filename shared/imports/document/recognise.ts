import type { SourceFile } from '#shared/imports/source/source';
import { PACKS } from '#shared/packs/built-in/index';
import type { TemplatePack } from '#shared/tables/grammar';
import { readForeign } from './foreign.ts';
import type { ReadDocument } from './found-document.ts';
import { type ManualMappings, readDocument } from './read-document.ts';

export interface Recognised {
  /** The forms that it was read by: those asked for, or those that the document prints. */
  readonly pack: TemplatePack;
  readonly document: ReadDocument;
}

/** Recognises the content of files by the forms of a pack, or of all `packs` where none is asked for. */
export function recognise(
  files: readonly SourceFile[],
  asked: TemplatePack | null,
  said: ManualMappings = new Map(),
  packs: readonly TemplatePack[] = PACKS,
): Recognised {
  if (asked === null) return readForeign(files, said, packs);
  return { pack: asked, document: readDocument(files, asked, said) };
}
