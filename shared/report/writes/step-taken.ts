import type { Report } from '#shared/report/report';

/** A step undone or redone, and the resulting report. */
export interface StepTaken {
  readonly label: string;
  readonly report: Report;
}
