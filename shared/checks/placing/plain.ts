import type { Figure, Look } from '../look.ts';
import type { TextNumber } from '../reading/number.ts';
import type { Paragraph } from '../reading/paragraphs.ts';
import { type Claim, directionOf, type Placing, type Statement } from './claim.ts';
import { isOfLastYear, ofLastYear } from './last-year.ts';
import { changeStatement, type Memory, newMemory, ofSource, percentStatement, remember } from './memory.ts';
import { figureNamed, itemFigure, wholeOf } from './names.ts';
import { ofFigure } from './source.ts';

/** Finds the figure that an amount states, from the words before it. */
export type FindFigure = (number: TextNumber, paragraph: Paragraph, look: Look) => Statement | null;

/** Paragraphs that name figures of the forms, with their shares and their change. */
export const placePlain: Placing = (paragraph, { look }) => placeWith(paragraph, look, namedFigure);

const namedFigure: FindFigure = (number, { section, text }, look) => {
  if (section === null) return null;
  const item = itemFigure(section, text, number.before, look);
  if (item !== null) return ofFigure(item);
  const figure = figureNamed(number.before, section, look);
  return figure === null ? null : ofFigure(figure);
};

/** Goes through a paragraph once, keeping in mind what percentages refer to. */
export function placeWith(paragraph: Paragraph, look: Look, find: FindFigure): readonly Claim[] {
  const memory = newMemory();
  const whole = paragraph.section === null ? null : wholeOf(paragraph.section, paragraph.subSection, look);
  return paragraph.numbers.flatMap((number) => {
    const states = stateOf(number, paragraph, look, find, memory, whole);
    return states === null ? [] : [{ paragraph, number, states }];
  });
}

function stateOf(
  number: TextNumber,
  paragraph: Paragraph,
  look: Look,
  find: FindFigure,
  memory: Memory,
  whole: Figure | null,
): Statement | null {
  if (number.kind === 'percent') return percentStatement(number, memory, whole, look);
  if (number.kind !== 'amount') return null;
  const sign = directionOf(number.before);
  if (sign === null && isOfLastYear(number, paragraph, look.year)) {
    const told = find(number, paragraph, look);
    return told?.kind === 'figure' ? ofLastYear(number, told.figure, look) : null;
  }
  remember(memory, number);
  if (sign !== null) {
    memory.now = ofSource(memory, find(number, paragraph, look)?.source) ?? memory.now;
    return changeStatement(sign, memory);
  }
  const states = find(number, paragraph, look);
  memory.lastInForms = states?.kind === 'figure' ? states.figure : null;
  memory.sources.set(number, states?.source ?? null);
  return states;
}
