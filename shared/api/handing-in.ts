import { z } from 'zod';
import { bureauLinkSchema } from '#shared/bureau/link';
import type { SubmissionDetail } from '#shared/bureau/records';
import type { State } from '#shared/bureau/states';

const report = z.strictObject({ report: z.string().min(1).max(64) });

/** Inputs of what a desk does with the bureau (issue 20); part of the contract. */
export const handingInInputs = {
  /** Sets up where to hand in; `null` takes it away, and no connection is made any more. */
  'bureau.link': z.strictObject({ link: bureauLinkSchema.nullable() }),
  'bureau.linked': z.strictObject({}),
  /** Hands a report in, as it stands, as a 移交文件. */
  'bureau.send': report,
  /** How the report of this department and year stands at the bureau. */
  'bureau.standing': report,
} as const;

export interface BureauStanding {
  readonly state: State;
  /** Day by which it must be public; `null` where the bureau has not entered it. */
  readonly due: string | null;
  /** The latest version handed in; `null` where none was. */
  readonly latest: SubmissionDetail | null;
}

export interface HandingInOutputs {
  'bureau.link': Record<never, never>;
  /** The address alone: the token does not come back. */
  'bureau.linked': { readonly address: string | null };
  'bureau.send': { readonly submission: string };
  'bureau.standing': BureauStanding;
}
