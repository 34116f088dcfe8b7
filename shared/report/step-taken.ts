import type { Report } from './report.ts';

/** A step undone or redone, and the resulting report. */
export interface StepTaken {
  readonly label: string;
  readonly report: Report;
}
