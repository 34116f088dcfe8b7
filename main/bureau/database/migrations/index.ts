import { first } from './0001-first.ts';
import { rosterOrder } from './0002-roster-order.ts';
import { countsAndSearch } from './0003-counts-and-search.ts';
import { lookups } from './0004-lookups.ts';
import { naturalOrder } from './0005-natural-order.ts';
import { numerals } from './0006-numerals.ts';
import { wordsInOrder } from './0007-words-in-order.ts';

/** Every migration in order; its number is its position, from 1. Released ones never change. */
export const MIGRATIONS: readonly string[] = [
  first,
  rosterOrder,
  countsAndSearch,
  lookups,
  naturalOrder,
  numerals,
  wordsInOrder,
];
