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
/** The content of a pack file; `readPack` alone validates it. */
const content = z.unknown();
const file = { base64: z.string().max(7_000_000) };

/** Methods on packs. */
export const packInputs = {
  /** Built-in packs first, then the user's own and received ones. */
  'packs.list': z.strictObject({}),
  /** The content of a pack file. */
  'packs.get': pack,
  /** Imports a .jsmb file. Refused if a pack with its id exists and `replace` is not set. */
  'packs.add': z.strictObject({ ...file, replace: z.boolean().default(false) }),
  /** Stores a pack made or changed in the window; a step that `packs.undo` reverts. */
  'packs.put': z.strictObject({ content, isNew: z.boolean().default(false) }),
  /** Undoes the last change of a pack. */
  'packs.undo': pack,
  /** The effects of changing a pack on the reports that use it. */
  'packs.effects': z.strictObject({ content }),
  /** Learns a pack from the files of an import (`imports.read`). */
  'packs.learn': z.strictObject({ import: z.string().min(1).max(64) }),
  /** Writes the document of an import again, from the learned pack and the answers so far. */
  'packs.prove': z.strictObject({
    import: z.string().min(1).max(64),
    content,
    learned: z.strictObject({
      facts: z.record(z.string().max(200), z.number()),
      reasons: z.record(z.string().max(400), z.string().max(20_000)),
      sentences: z.array(learnedSentence).max(20_000),
    }),
  }),
  /** A pack as a .jsmb file: complete, or only its differences from a built-in pack (`edition`). */
  'packs.export': pack.extend({ edition: z.boolean().default(false) }),
  /** Refused while a report uses the pack. */
  'packs.remove': pack,
} as const;

export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** 省、市、区 whose departments use it; empty: nationwide. */
  readonly place: string;
  /** Packs that come with the program cannot be changed, replaced or removed. */
  readonly origin: 'program' | 'made' | 'received';
  /** The number of reports that use it, including deleted ones. */
  readonly reports: number;
}

/** The effect of a pack change on a report. */
export interface ReportEffect extends PackEffect {
  readonly report: string;
  readonly 部门: string;
  readonly 年度: number;
}

/** The result of learning from a document; the pack is not stored yet. */
export interface LearningResult extends Omit<LearnedPack, 'pack'> {
  readonly pack: PackFile;
  /** `null` for an empty template. */
  readonly proof: Proof | null;
  /** Names of the figures offered in questions, by reference. */
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
