import { z } from 'zod';
import { bureauLinkSchema } from '#shared/bureau/link';
import type { SubmissionDetail } from '#shared/bureau/records';
import type { State } from '#shared/bureau/states';

const report = z.strictObject({ report: z.string().min(1).max(64) });

/** Inputs of handing in to the bureau from the desktop (issue 20); part of the contract. */
export const handingInInputs = {
  /** Sets the bureau to hand in to; `null` removes it, and no more connections are made. */
  'bureau.link': z.strictObject({ link: bureauLinkSchema.nullable() }),
  'bureau.linked': z.strictObject({}),
  /** Hands in the current state of a report as a 移交文件. */
  'bureau.send': report,
  /** The state at the bureau of this department's report for the year. */
  'bureau.standing': report,
} as const;

export interface BureauStanding {
  readonly state: State;
  /** Day by which it must be public; `null` if the bureau has not entered it. */
  readonly due: string | null;
  /** The latest version handed in; `null` if there is none. */
  readonly latest: SubmissionDetail | null;
}

export interface HandingInOutputs {
  'bureau.link': Record<never, never>;
  /** Only the address: the token is never returned. */
  'bureau.linked': { readonly address: string | null };
  'bureau.send': { readonly submission: string };
  'bureau.standing': BureauStanding;
}
