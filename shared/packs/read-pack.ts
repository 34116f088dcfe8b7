import { failure, type Result } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { builtInFile } from './built-in/files.ts';
import { describePackIssue } from './describe-issue.ts';
import { type FindPackFile, foldBase } from './fold-base.ts';
import { resolvePack } from './resolve-pack.ts';
import { packSchema } from './schema/pack.ts';
import { writePack } from './write-pack.ts';

/**
 * Reads the JSON value of a pack, and replaces the names of standard formulas and relations by their definitions.
 * A pack that names a base is read as the whole. Every pack is read here but for the built-in ones, of which a
 * test shows that they conform. Fails with one sentence: what, where, what to do.
 */
export function readPack(value: unknown, find: FindPackFile = builtInFile): Result<TemplatePack> {
  const whole = foldBase(value, find);
  if (!whole.ok) return whole;
  const parsed = packSchema.safeParse(whole.value);
  if (!parsed.success) return failure('input', describePackIssue(parsed.error.issues[0], whole.value));
  return resolvePack(parsed.data);
}

/** Finds the files of the built-in packs and of further ones. */
export function filesWith(own: readonly TemplatePack[]): FindPackFile {
  return (id) => {
    const found = own.find((pack) => pack.id === id);
    return builtInFile(id) ?? (found === undefined ? null : writePack(found));
  };
}
