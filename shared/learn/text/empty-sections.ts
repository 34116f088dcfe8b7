import { sectionOf, subSectionOf } from '#shared/claims/text/sections';
import { address, type TableId } from '#shared/tables/address';
import type { Condition, NarrativeTemplate, Passage, TemplateSection } from '#shared/tables/text-grammar';
import { saysNone } from './other-case.ts';
import type { TextMaterial } from './paragraph-text.ts';

/** Sections that consist of one sentence if their form is empty. */
const FORMS: Readonly<Record<string, { readonly table: TableId; readonly rows: readonly string[] }>> = {
  三公经费: { table: '公开09', rows: ['预算数', '决算数'] },
  政府性基金: { table: '公开07', rows: ['合计'] },
  国有资本经营: { table: '公开08', rows: ['合计'] },
};

/** Makes the sentence of an empty form and the text of a filled one exclude each other. */
export function whenEmpty(
  section: TemplateSection,
  material: TextMaterial,
  usual: NarrativeTemplate | null,
): TemplateSection {
  if (!section.passages.some(saysNone)) return section;
  const form = FORMS[section.id];
  if (form === undefined) return whenNothing(section);
  const empty = emptyForm(form, material);
  const filled: Condition = { not: empty };
  const nothingSpent: Condition =
    form.rows.length > 1 ? { zero: address(form.table, '决算数', '合计') } : empty;
  const told = section.passages.filter(({ level }) => level !== 1);
  if (told.every(saysNone)) {
    const passages = section.passages.map((passage) =>
      saysNone(passage) ? { ...passage, when: empty } : passage,
    );
    return {
      ...section,
      passages: [...passages, ...usualPassages(section, usual, { filled, nothingSpent })],
    };
  }
  const passages = section.passages.map((passage): Passage => {
    if (passage.level === 1) return passage;
    return saysNone(passage) ? { ...passage, when: nothingSpent } : { ...passage, when: filled };
  });
  return { ...section, passages };
}

const FIRST_FIELD = /\{\{(?<reference>[^(){},]+\/[^(){},]+)\}\}/;

/** “无机关运行经费支出。” after the paragraph that states the amount: one of the two is printed. */
function whenNothing(section: TemplateSection): TemplateSection {
  const passages = section.passages.map((passage, at): Passage => {
    const [told, none] = saysNone(passage)
      ? [section.passages[at - 1], passage]
      : [passage, section.passages[at + 1]];
    if (
      told === undefined ||
      none === undefined ||
      told.level !== undefined ||
      !saysNone(none) ||
      saysNone(told)
    )
      return passage;
    const reference = FIRST_FIELD.exec(JSON.stringify(told.text))?.groups?.reference;
    if (reference === undefined) return passage;
    const nothing: Condition = { zero: reference };
    return { ...passage, when: saysNone(passage) ? nothing : { not: nothing } };
  });
  return { ...section, passages };
}

/** A condition: every figure of the totals is zero or blank. */
function emptyForm(
  { table, rows }: { readonly table: TableId; readonly rows: readonly string[] },
  { amounts }: TextMaterial,
): Condition {
  return {
    and: rows.flatMap((row) => amounts(table).map((column) => ({ zero: address(table, row, column) }))),
  };
}

interface Cases {
  readonly filled: Condition;
  /** A budget may be planned and nothing spent: the details then are the sentence of an empty form. */
  readonly nothingSpent: Condition;
}

/** The usual template's text for a form with figures, if the document shows none. */
function usualPassages(
  { id, passages }: TemplateSection,
  usual: NarrativeTemplate | null,
  { filled, nothingSpent }: Cases,
): readonly Passage[] {
  const same = usual?.sections.find(({ passages: own }) =>
    own.some(({ level, text }) => level === 1 && typeof text === 'string' && sectionOf(text) === id),
  );
  const told = (same?.passages ?? []).filter((passage) => passage.level !== 1 && !saysNone(passage));
  const details = told.findIndex(
    ({ level, text }) => level === 2 && typeof text === 'string' && subSectionOf(text) === '具体',
  );
  const none = details === -1 ? [] : passages.filter(saysNone).slice(0, 1);
  const added = [
    ...told.map((passage, at) => ({
      ...passage,
      when: details !== -1 && at > details ? { not: nothingSpent } : filled,
    })),
    ...none.map((passage) => ({ ...passage, when: { and: [filled, nothingSpent] } })),
  ];
  return added.map((passage, at) => ({ ...passage, id: `${id}/${passages.length + at}` }));
}
