import { z } from 'zod';
import type { LearnedPack, Proof } from '#shared/learn/learned-pack';
import type { PackFile } from '#shared/packs/schema/pack';
import type { PackEffect } from '#shared/publication/pack-effects';
import type { MadeFile } from './answers.ts';

const pack = z.strictObject({ pack: z.string().min(1).max(64) });
const learnedSentence = z.strictObject({
  part: z.enum(['决算情况说明', '名词解释', '部门概况']),
  index: z.int().min(0),
  text: z.string().max(100_000),
  state: z.enum(['bound', 'asked', 'left']),
});
/** A pack as its file holds it; `readPack` is the only judge of it. */
const content = z.unknown();
const file = { base64: z.string().max(7_000_000) };

/** Methods on packs. */
export const packInputs = {
  /** Those of the program first, then own and received ones. */
  'packs.list': z.strictObject({}),
  /** The content of a pack, as its file holds it. */
  'packs.get': pack,
  /** Takes a .jsmb file in. Refused where a pack of its id stands and `replace` is not asked for. */
  'packs.add': z.strictObject({ ...file, replace: z.boolean().default(false) }),
  /** Keeps a pack that was made or changed in the window, as its file holds it; a step that `packs.undo` takes back. */
  'packs.put': z.strictObject({ content, isNew: z.boolean().default(false) }),
  /** Takes the last change of a pack back. */
  'packs.undo': pack,
  /** What a change of a pack would change in the reports that use it. */
  'packs.effects': z.strictObject({ content }),
  /** Learns a pack from the files of an import that was read (`imports.read`). */
  'packs.learn': z.strictObject({ import: z.string().min(1).max(64) }),
  /** Writes the document of an import again by what was learned from it and answered meanwhile. */
  'packs.prove': z.strictObject({
    import: z.string().min(1).max(64),
    content,
    learned: z.strictObject({
      facts: z.record(z.string().max(200), z.number()),
      reasons: z.record(z.string().max(400), z.string().max(20_000)),
      sentences: z.array(learnedSentence).max(20_000),
    }),
  }),
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

/** What a change of its pack would change in a report. */
export interface ReportEffect extends PackEffect {
  readonly report: string;
  readonly 部门: string;
  readonly 年度: number;
}

/** What was learned from a document; the pack is not kept yet. */
export interface LearningResult extends Omit<LearnedPack, 'pack'> {
  readonly pack: PackFile;
  /** `null` for an empty template. */
  readonly proof: Proof | null;
  /** Names of the figures that questions offer, by their references. */
  readonly names: Readonly<Record<string, string>>;
}

export interface PackOutputs {
  'packs.list': readonly PackSummary[];
  'packs.get': PackFile;
  'packs.add': PackSummary;
  'packs.put': PackSummary;
  'packs.undo': PackSummary;
  'packs.effects': readonly ReportEffect[];
  'packs.learn': LearningResult;
  'packs.prove': Proof;
  'packs.export': MadeFile;
  'packs.remove': Record<never, never>;
}
