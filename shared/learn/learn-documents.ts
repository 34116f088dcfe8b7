import { type Recognised, recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { PACKS } from '#shared/packs/built-in/index';
import { placeNamed } from '#shared/packs/propose';
import { failure, type Result, success } from '#shared/result';
import { isStandardTable } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { joinLearned } from './join-learned.ts';
import { learnPack, type PackName } from './learn-pack.ts';
import type { LearnedPack } from './learned-pack.ts';

/** A pack learned from one document, or from several of one place. */
export interface LearnedDocuments {
  readonly learned: LearnedPack;
  /** The files of the first document: the pack is named after it, and can write it again. */
  readonly files: readonly SourceFile[];
  /** Whether it is an empty template, which has no figures to write. */
  readonly isTemplate: boolean;
  /** How many documents were learned from. */
  readonly count: number;
}

interface Document {
  readonly files: readonly SourceFile[];
  readonly recognised: Recognised;
}

/**
 * Learns a pack from files: from the one document that they make, or, if each is a whole document of another year or
 * department, from all of them together. Fails with one sentence if they are not published accounts.
 */
export function learnDocuments(
  files: readonly SourceFile[],
  name: Partial<PackName>,
  packs: readonly TemplatePack[] = PACKS,
): Result<LearnedDocuments> {
  const documents = documentsIn(files, packs);
  const [first] = documents;
  if (first === undefined || !documents.every(isLearnable))
    return failure('input', '文件里没有认出决算公开表，学不成模板；请给出一份部门决算公开或它的空白模板');
  const { 部门, 年度, kind } = first.recognised.document;
  const id = `${部门 ?? '学得'}-${年度 ?? ''}`.replace(/[^\p{L}\p{N}-]/gu, '').replace(/-$/, '');
  const named = {
    id: name.id ?? id.slice(0, 60),
    title: name.title ?? `${部门 ?? ''}${年度 === null ? '' : `${年度}年度`}决算公开`,
  };
  const [one, ...others] = documents.map((each) => learnPack(each.files, each.recognised, named));
  if (one === undefined) throw new RangeError('no document to learn from');
  const joined = others.reduce(joinLearned, one);
  const place = placeNamed(部门 ?? '');
  const learned = place === '' ? joined : { ...joined, pack: { ...joined.pack, place } };
  return success({
    learned,
    files: first.files,
    isTemplate: kind === '空白模板',
    count: documents.length,
  });
}

/** The files of the document that a pack learned from the files is named after. */
export function firstDocument(
  files: readonly SourceFile[],
  packs: readonly TemplatePack[] = PACKS,
): readonly SourceFile[] {
  return files.length < 2 ? files : (documentsIn(files, packs)[0]?.files ?? files);
}

function isLearnable({ recognised: { document } }: Document): boolean {
  return document.tables.length > 0 && (document.kind === '决算' || document.kind === '空白模板');
}

/** Fewer forms make a part of a document, such as its workbook beside its text. */
const WHOLE_FROM = 7;

/** Each file by itself, if each is whole and of its own year or department; otherwise all together. */
function documentsIn(files: readonly SourceFile[], packs: readonly TemplatePack[]): readonly Document[] {
  const read = (own: readonly SourceFile[]) => ({
    files: own,
    recognised: recognise(own, null, undefined, packs),
  });
  if (files.length < 2) return [read(files)];
  const alone = files.map((file) => read([file]));
  const owners = alone.map(({ recognised: { document } }) => `${document.部门} ${document.年度}`);
  const areWhole = alone.every(
    ({ recognised: { document } }) =>
      document.tables.filter(({ read: { id } }) => isStandardTable(id)).length >= WHOLE_FROM &&
      (document.texts.决算情况说明 ?? []).length > 0,
  );
  return areWhole && new Set(owners).size === files.length ? alone : [read(files)];
}
