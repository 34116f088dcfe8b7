import type { Layout } from './layout.ts';
import { ALLOWED } from './places/allowed.ts';
import { KNOWN } from './places/known.ts';
import { SEEN } from './places/seen.ts';

/** Layouts as places print them, and as nothing forbids a place to print. */
export const LAYOUTS: readonly Layout[] = [...KNOWN, ...SEEN, ...ALLOWED];
