import { z } from 'zod';
import { annex1Schema, annex2Schema } from '#shared/report/annexes';
import { TEXT_PARTS } from '#shared/report/report';
import { entryKey, paragraphsSchema } from '#shared/report/schema';

const id = z.string().min(1).max(64);

/** Inputs of the methods that put a whole text in the place of another; part of the contract. */
export const textInputs = {
  /** The whole of an annex; `null` takes it away. `seen`: as for `texts.write`. */
  'annexes.write': z.discriminatedUnion('annex', [
    z.strictObject({
      report: id,
      annex: z.literal('附件1'),
      content: annex1Schema.nullable(),
      seen: annex1Schema.nullable().exactOptional(),
    }),
    z.strictObject({
      report: id,
      annex: z.literal('附件2'),
      content: annex2Schema.nullable(),
      seen: annex2Schema.nullable().exactOptional(),
    }),
  ]),
  /**
   * `null` leaves the part to the template. `seen` is what the writer saw stand there: where something else stands by
   * now, nothing is written (`conflict`), so that it can be asked. Without it, what stands is written over.
   */
  'texts.write': z.strictObject({
    report: id,
    part: z.enum(TEXT_PARTS),
    paragraphs: paragraphsSchema,
    seen: paragraphsSchema.exactOptional(),
  }),
  'reasons.write': z.strictObject({
    report: id,
    key: entryKey,
    words: z.string().max(20_000),
    /** As for `texts.write`; `null` where there were none. */
    seen: z.string().max(20_000).nullable().exactOptional(),
  }),
} as const;
