import { sayReference } from '#shared/checks/findings/say-reference';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { learnPack, type PackName } from '#shared/learn/learn-pack';
import type { LearnedPack, Proof, ProvablePack } from '#shared/learn/learned-pack';
import { provePack, takeIn } from '#shared/learn/prove-pack';
import { placeNamed } from '#shared/packs/propose';
import type { TemplatePack } from '#shared/tables/grammar';

/** A pack learned from a document, with its proof and the names of the figures offered in questions. */
export interface Learning {
  readonly learned: LearnedPack;
  /** `null` for an empty template, which has no figures to write. */
  readonly proof: Proof | null;
  readonly names: Readonly<Record<string, string>>;
}

/** Learns a pack from a document; fails with one sentence if it cannot. */
export function learnFrom(
  files: readonly SourceFile[],
  { id, title }: Partial<PackName>,
  packs: readonly TemplatePack[],
): Learning | { readonly refused: string } {
  const recognised = recognise(files, null, undefined, packs);
  const { kind, tables, 部门, 年度 } = recognised.document;
  if (tables.length === 0 || (kind !== '决算' && kind !== '空白模板'))
    return { refused: '文件里没有认出决算公开表，学不成模板；请给出一份部门决算公开或它的空白模板' };
  const name = `${部门 ?? '学得'}-${年度 ?? ''}`.replace(/[^\p{L}\p{N}-]/gu, '').replace(/-$/, '');
  const place = placeNamed(部门 ?? '');
  const made = learnPack(files, recognised, {
    id: id ?? name.slice(0, 60),
    title: title ?? `${部门 ?? ''}${年度 === null ? '' : `${年度}年度`}决算公开`,
  });
  const learned = place === '' ? made : { ...made, pack: { ...made.pack, place } };
  const proof = kind === '空白模板' ? null : provePack(files, learned);
  const { report } = takeIn(files, learned.pack, learned);
  const offered = new Set(learned.questions.flatMap(({ candidates }) => candidates));
  const names = Object.fromEntries([...offered].map((each) => [each, sayReference(each, report)]));
  return { learned, proof, names };
}

/** Writes the document again with a pack that has been answered or edited since. */
export function proveAgain(
  files: readonly SourceFile[],
  { learned }: { readonly learned: ProvablePack },
): Proof {
  return provePack(files, learned);
}
