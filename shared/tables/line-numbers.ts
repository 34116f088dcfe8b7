import type { TableDefinition } from './grammar.ts';

/** Whether a form prints 行次; without them it prints no empty lines either. */
export function printsLineNumbers({ blocks }: TableDefinition): boolean {
  return blocks.some(({ columns }) => columns.some(({ role }) => role === 'line'));
}
