import type { Layout } from './layout.ts';
import { ALLOWED } from './places/allowed.ts';
import { KNOWN } from './places/known.ts';
import { SEEN } from './places/seen.ts';
import { SPOKEN } from './places/spoken.ts';

/** Layouts that regions print, and others that nothing forbids. */
export const LAYOUTS: readonly Layout[] = [...KNOWN, ...SEEN, ...ALLOWED, ...SPOKEN];
