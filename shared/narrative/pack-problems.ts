import { compute } from '#shared/compute/compute';
import { packProblem } from '#shared/compute/pack-problem';
import { formulaText } from '#shared/packs/formula-text';
import { relationText } from '#shared/packs/relation-text';
import { textLeaves } from '#shared/packs/text-leaves';
import { createReport } from '#shared/report/create';
import { type Address, parseAddress } from '#shared/tables/address';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import { columnsNamed, type NamedColumn } from '#shared/tables/expression';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { tableName } from '#shared/tables/table-name';
import type { Condition, Part, Text } from '#shared/tables/text-grammar';
import { factKind } from './facts/facts.ts';
import { factsOf } from './facts/pack-facts.ts';
import { citedReferences, parseField, parseMarkup, referencesOf } from './fields/markup.ts';
import { isOrdinal } from './fields/ordinals.ts';
import { UNIT } from './figure-fields.ts';

/** A fault of a pack, and its location. */
export interface PackProblem {
  readonly place: string;
  readonly message: string;
}

/**
 * All faults of a pack: formulas in a circle, headers that do not cover the columns, formulas, text and relations that
 * cite something no form or fact of the pack has. If there are none, a report with it can be filled, computed, written
 * and printed.
 */
export function packProblems(pack: TemplatePack): readonly PackProblem[] {
  const problem = packProblem(pack);
  if (problem !== null) return [{ place: '表', message: problem }];
  const isKnown = knownReferences(pack);
  const unknown = (place: string, references: readonly string[]) =>
    [...new Set(references)]
      .filter((reference) => !isKnown(reference))
      .map((reference) => ({
        place,
        message: `引用的“${reference}”不在模板的表和补充数据里：请改成有的一格，或在补充数据里加上它`,
      }));
  return [
    ...missingColumns(pack),
    ...pack.relations.flatMap(({ id, title, left }) =>
      pack.tables.some((table) => table.id === left.table)
        ? unknown(`勾稽关系 ${id} ${title}`, [`${left.table}/${left.row}/${left.column}`])
        : [],
    ),
    ...pack.narrative.sections.flatMap(({ id: section, passages }) =>
      passages.flatMap(({ id, when, text }) => {
        const cited = [...(when === undefined ? [] : referencesInCondition(when)), ...referencesInText(text)];
        return unknown(`${section} › ${id}`, cited);
      }),
    ),
    ...textLeaves(pack.narrative).flatMap(({ section, passage, markup }) =>
      broken(`${section} › ${passage}`, markup),
    ),
  ];
}

/**
 * Formulas, and right sides of relations, that calculate with a column that the named form does not have: it would
 * read as blank.
 */
function missingColumns({ tables, relations }: TemplatePack): readonly PackProblem[] {
  const missing = (place: string, named: readonly NamedColumn[]) =>
    named.flatMap(({ table: id, column }) => {
      const table = tables.find((each) => each.id === id);
      if (table === undefined || columnIds(table).has(column)) return [];
      return [{ place, message: `${tableName(table)}没有“${column}”一栏：请改成有的一栏，或删去这一条` }];
    });
  return [
    ...tables.flatMap((table) =>
      table.formulas.flatMap((rule) =>
        missing(`${tableName(table)}的公式“${formulaText(rule)}”`, [
          ...rule.columns.map((column) => ({ table: table.id, column })),
          ...columnsNamed(rule.expression, table.id, rule.columns),
        ]),
      ),
    ),
    ...relations.flatMap((relation) =>
      missing(
        `勾稽关系“${relationText(relation)}”`,
        columnsNamed(relation.right, relation.left.table, [relation.left.column]),
      ),
    ),
  ];
}

function columnIds({ blocks }: TableDefinition): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => block.columns.map(({ id }) => id)));
}

/** Double braces that do not form a field would be printed literally. */
function broken(place: string, markup: string): readonly PackProblem[] {
  const left = parseMarkup(markup).some((piece) => piece.kind === 'text' && /\{\{|\}\}/.test(piece.text));
  return left ? [{ place, message: `“${markup.slice(0, 40)}”里有写不成的引用：请改正双花括号里的字` }] : [];
}

function knownReferences(pack: TemplatePack): (reference: string) => boolean {
  const report = createReport({ id: '', 部门: '', 年度: pack.year, 单位: '万元', pack });
  const { cells } = compute(pack, report);
  const own = new Set(factsOf(pack).map(({ key }) => key));
  const columns = new Map(pack.tables.map((table) => [table.id, columnIds(table)]));
  return (reference) => {
    if (/[<{]/.test(reference) || reference === UNIT || isOrdinal(reference)) return true;
    if (own.has(reference) || /^(?:上年|年初预算|绩效)\//.test(reference)) return true;
    const at = parseAddress(reference);
    if (at === null) return factKind(reference) !== null && !/^(?:金额|数量|评分)\//.test(reference);
    // standard forms that a region does not print read as blank
    if (!columns.has(at.table)) return !at.table.startsWith('附表');
    return (
      cells.has(reference as Address) ||
      (isSubjectCode(at.row) && columns.get(at.table)?.has(at.column) === true)
    );
  };
}

function referencesInText(text: Text): readonly string[] {
  return typeof text === 'string' ? citedReferences(text) : text.flatMap(referencesInPart);
}

function referencesInPart(part: Part): readonly string[] {
  if (typeof part === 'string') return citedReferences(part);
  if ('list' in part) return citedReferences(part.text);
  if ('reason' in part)
    return [...citedReferences(part.reason), ...inExpression(part.of), ...inExpression(part.against)];
  if ('slot' in part) return citedReferences(part.sentence ?? '');
  return part.choose.flatMap(({ when, text }) => [
    ...(when === undefined ? [] : referencesInCondition(when)),
    ...referencesInText(text),
  ]);
}

function referencesInCondition(condition: Condition): readonly string[] {
  if ('has' in condition) return inExpression(condition.has);
  if ('zero' in condition) return inExpression(condition.zero);
  if ('same' in condition) return condition.same.flatMap(inExpression);
  if ('negative' in condition) return inExpression(condition.negative);
  if ('any' in condition) return [];
  if ('not' in condition) return referencesInCondition(condition.not);
  return ('and' in condition ? condition.and : condition.or).flatMap(referencesInCondition);
}

function inExpression(source: string): readonly string[] {
  const expression = parseField(source);
  return expression === null ? [source] : referencesOf(expression);
}
