import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readApart } from '#main/imports/apart/read-apart';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { learnPack } from '#shared/learn/learn-pack';
import type { LearnedPack } from '#shared/learn/learned-pack';
import { type AccountName, documentPath } from '../cases/documents/truth.ts';

/** A published document and the pack learned from it alone. */
export interface LearnedDocument {
  readonly files: readonly SourceFile[];
  readonly learned: LearnedPack;
}

const known = new Map<AccountName, Promise<LearnedDocument>>();

/** Learned once for all tests of a file. */
export function learnedFrom(name: AccountName): Promise<LearnedDocument> {
  const found = known.get(name) ?? learn(name);
  known.set(name, found);
  return found;
}

async function learn(name: AccountName): Promise<LearnedDocument> {
  const path = documentPath(name);
  const read = await readApart()([{ filename: basename(path), bytes: readFileSync(path) }]);
  if (!read.ok) throw new Error(read.error.message);
  const files = read.value;
  return { files, learned: learnPack(files, recognise(files, null), { id: '学得', title: '学得的模板' }) };
}
