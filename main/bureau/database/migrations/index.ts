import { first } from './0001-first.ts';

/** Every migration in order; its number is its position, from 1. Released ones never change. */
export const MIGRATIONS: readonly string[] = [first];
