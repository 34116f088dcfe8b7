import { failure, type Result, success } from '#shared/result';
import type { FormulaRule, TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { formulaName, STANDARD_RELATIONS, standardFormulas } from '#shared/tables/standard/index';
import type { PackFile } from './schema/pack.ts';

/**
 * The pack of a file that conforms to the schema: the names of standard formulas and relations are replaced by their
 * definitions. Fails with one sentence if there is none of that name.
 */
export function resolvePack(file: PackFile): Result<TemplatePack> {
  const unknown: string[] = [];
  const tables = file.tables.map(({ formulas, ...form }): TableDefinition => {
    const standard = new Map(standardFormulas(form.id).map((rule) => [formulaName(rule), rule]));
    const rules = formulas.flatMap((each): readonly FormulaRule[] => {
      const rule = typeof each === 'string' ? standard.get(each) : each;
      if (rule === undefined) unknown.push(`表“${form.title}”的公式“${each}”`);
      return rule === undefined ? [] : [rule];
    });
    return { ...form, formulas: rules };
  });
  const relations = file.relations.flatMap((each) => {
    const relation = typeof each === 'string' ? STANDARD_RELATIONS.get(each) : each;
    if (relation === undefined) unknown.push(`勾稽关系“${each}”`);
    return relation === undefined ? [] : [relation];
  });
  if (unknown.length > 0) {
    return failure(
      'input',
      `模板里的${unknown[0]}不是本软件的标准公式，请改正名称、写出公式本身，或升级软件`,
    );
  }
  return success({ ...file, tables, relations });
}
