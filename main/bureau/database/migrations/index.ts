import { first } from './0001-first.ts';

/** Every migration in order; the number of one is its place, from 1. Those that were released never change. */
export const MIGRATIONS: readonly string[] = [first];
