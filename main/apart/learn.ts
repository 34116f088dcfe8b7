import { sayReference } from '#shared/checks/findings/say-reference';
import type { SourceFile } from '#shared/imports/source/source';
import { firstDocument, learnDocuments } from '#shared/learn/learn-documents';
import type { PackName } from '#shared/learn/learn-pack';
import type { LearnedPack, Proof, ProvablePack } from '#shared/learn/learned-pack';
import { provePack, takeIn } from '#shared/learn/prove-pack';
import type { TemplatePack } from '#shared/tables/grammar';
import { remembered } from './remembered.ts';

/** A pack learned from a document, with its proof and the names of the figures offered in questions. */
export interface Learning {
  readonly learned: LearnedPack;
  /** `null` for an empty template, which has no figures to write. */
  readonly proof: Proof | null;
  readonly names: Readonly<Record<string, string>>;
}

/** Learns a pack from a document, or from several of one place; fails with one sentence if it cannot. */
export function learnFrom(
  files: readonly SourceFile[],
  name: Partial<PackName>,
  packs: readonly TemplatePack[],
): Learning | { readonly refused: string } {
  const made = learnDocuments(files, name, packs);
  if (!made.ok) return { refused: made.error.message };
  const { learned, isTemplate, files: own } = made.value;
  const proof = isTemplate ? null : provePack(own, learned);
  const { report } = takeIn(own, learned.pack, learned);
  const offered = new Set(learned.questions.flatMap(({ candidates }) => candidates));
  const names = Object.fromEntries([...offered].map((each) => [each, sayReference(each, report)]));
  return { learned, proof, names };
}

const firstIn = remembered(
  (files, _of: null, packs) => firstDocument(files, packs),
  () => '',
);

/** Writes the document, the first of several, again with a pack that has been answered or edited since. */
export function proveAgain(
  files: readonly SourceFile[],
  { learned }: { readonly learned: ProvablePack },
  packs: readonly TemplatePack[],
): Proof {
  return provePack(firstIn(files, null, packs), learned);
}
