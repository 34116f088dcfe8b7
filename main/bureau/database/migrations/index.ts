import { first } from './0001-first.ts';
import { rosterOrder } from './0002-roster-order.ts';

/** Every migration in order; its number is its position, from 1. Released ones never change. */
export const MIGRATIONS: readonly string[] = [first, rosterOrder];
