import type { Condition, ListSource, NarrativeTemplate, Part, Text } from '#shared/tables/text-grammar';

/** A text in a template's sentence, as edited by a person. */
export interface TextLeaf {
  /** Its path: section, passage, and the indexes of nested parts, as `0/3/1/0`. */
  readonly key: string;
  readonly section: string;
  /** Id of the passage. */
  readonly passage: string;
  readonly level: 1 | 2 | null;
  /** The condition for printing it; empty for always. */
  readonly when: string;
  readonly markup: string;
}

/**
 * All texts of the template, in print order, with the conditions imposed by the structure around them (choices,
 * lists).
 */
export function textLeaves({ sections }: NarrativeTemplate): readonly TextLeaf[] {
  return sections.flatMap(({ id: section, passages }, at) =>
    passages.flatMap(({ id: passage, level = null, when, each, text }, index) => {
      const said = [
        when === undefined ? '' : sayCondition(when),
        each === undefined ? '' : `${sayList(each)}一段`,
      ];
      return leavesOf(text, [at, index], said.filter(Boolean)).map(({ path, when: whens, markup }) => ({
        key: path.join('/'),
        section,
        passage,
        level,
        when: whens.join('，'),
        markup,
      }));
    }),
  );
}

interface Leaf {
  readonly path: readonly number[];
  readonly when: readonly string[];
  readonly markup: string;
}

function leavesOf(text: Text, path: readonly number[], when: readonly string[]): readonly Leaf[] {
  if (typeof text === 'string') return [{ path, when, markup: text }];
  return text.flatMap((part, at) => leavesOfPart(part, [...path, at], when));
}

function leavesOfPart(part: Part, path: readonly number[], when: readonly string[]): readonly Leaf[] {
  if (typeof part === 'string') return [{ path, when, markup: part }];
  if ('list' in part) return [{ path, when: [...when, sayList(part.list)], markup: part.text }];
  if ('reason' in part) return [{ path, when: [...when, '有增减、要说原因时'], markup: part.reason }];
  if ('slot' in part)
    return [{ path, when: [...when, `留给人写：${part.slot}`], markup: part.sentence ?? part.hint }];
  return part.choose.flatMap((option, at) => {
    const said = option.when === undefined ? '其他情况' : sayCondition(option.when);
    return leavesOf(option.text, [...path, at], [...when, said]);
  });
}

/** The template with another text at one path; unchanged if there is no such path. */
export function withLeaf(narrative: NarrativeTemplate, key: string, markup: string): NarrativeTemplate {
  const [section = -1, passage = -1, ...path] = key.split('/').map(Number);
  const sections = replaced(narrative.sections, section, (each) => ({
    ...each,
    passages: replaced(each.passages, passage, (one) => ({ ...one, text: withText(one.text, path, markup) })),
  }));
  return { ...narrative, sections };
}

function withText(text: Text, [at, ...path]: readonly number[], markup: string): Text {
  if (typeof text === 'string') return markup;
  return at === undefined ? text : replaced(text, at, (part) => withPart(part, path, markup));
}

function withPart(part: Part, path: readonly number[], markup: string): Part {
  if (typeof part === 'string') return markup;
  if ('list' in part) return { ...part, text: markup };
  if ('reason' in part) return { ...part, reason: markup };
  if ('slot' in part)
    return part.sentence === undefined ? { ...part, hint: markup } : { ...part, sentence: markup };
  const [at, ...deeper] = path;
  if (at === undefined) return part;
  return {
    choose: replaced(part.choose, at, (option) => ({
      ...option,
      text: withText(option.text, deeper, markup),
    })),
  };
}

function replaced<T>(list: readonly T[], at: number, change: (value: T) => T): readonly T[] {
  return list.map((value, index) => (index === at ? change(value) : value));
}

/** A condition in words. */
export function sayCondition(condition: Condition): string {
  if ('has' in condition) return `有“${condition.has}”时`;
  if ('zero' in condition) return `“${condition.zero}”为零时`;
  if ('same' in condition) return `“${condition.same[0]}”与“${condition.same[1]}”相同时`;
  if ('negative' in condition) return `“${condition.negative}”为负时`;
  if ('any' in condition) return `${sayList(condition.any)}有任何一项时`;
  if ('not' in condition) return `不是：${sayCondition(condition.not)}`;
  if ('and' in condition) return condition.and.map(sayCondition).join('并且');
  return condition.or.map(sayCondition).join('或者');
}

function sayList(list: ListSource): string {
  if (list.source === '经济科目') return `经济科目（${list.classes.join('、')}）逐项`;
  if (list.source === '栏') return `${list.table}逐栏`;
  return `${list.table}逐${list.source}`;
}
