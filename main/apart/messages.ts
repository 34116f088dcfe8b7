import type { PackedFiles } from '#main/imports/apart/packed';
import type { TemplatePack } from '#shared/tables/grammar';
import type { JobInput, JobName, JobOutput } from './jobs.ts';

/** Files that jobs work on, sent to the thread once. */
export interface JobFiles {
  readonly key: string;
  readonly packed: PackedFiles;
}

/** Messages to the thread. */
export type ToThread =
  | { readonly kind: 'keep'; readonly key: string; readonly packed: PackedFiles }
  | { readonly kind: 'drop'; readonly key: string }
  /** The packs besides the built-in ones, replacing those sent before. */
  | { readonly kind: 'packs'; readonly own: readonly TemplatePack[] }
  | {
      readonly kind: 'do';
      readonly job: JobName;
      readonly key: string | null;
      readonly input: JobInput<JobName>;
    };

/** Messages from the thread: the result of the job, or the defect that ended it. */
export type FromThread =
  | { readonly kind: 'done'; readonly output: JobOutput<JobName> }
  | { readonly kind: 'failed'; readonly error: Error };
