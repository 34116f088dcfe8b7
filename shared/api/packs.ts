import { z } from 'zod';
import type { PackFile } from '#shared/packs/schema/pack';
import type { MadeFile } from './answers.ts';

const pack = z.strictObject({ pack: z.string().min(1).max(64) });
const file = { base64: z.string().max(7_000_000) };

/** Methods on packs. */
export const packInputs = {
  /** Those of the program first, then own and received ones. */
  'packs.list': z.strictObject({}),
  /** The content of a pack, as its file holds it. */
  'packs.get': pack,
  /** Takes a .jsmb file in. Refused where a pack of its id stands and `replace` is not asked for. */
  'packs.add': z.strictObject({ ...file, replace: z.boolean().default(false) }),
  /** A pack as a .jsmb file. */
  'packs.export': pack,
  /** Refused while a report uses it. */
  'packs.remove': pack,
} as const;

export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** 省、市、区 whose departments use it; empty: the whole country. */
  readonly place: string;
  /** One that comes with the program is neither changed, replaced nor removed. */
  readonly origin: 'program' | 'made' | 'received';
  /** How many reports use it, deleted ones included. */
  readonly reports: number;
}

export interface PackOutputs {
  'packs.list': readonly PackSummary[];
  'packs.get': PackFile;
  'packs.add': PackSummary;
  'packs.export': MadeFile;
  'packs.remove': Record<never, never>;
}
