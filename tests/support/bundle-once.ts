import { freshEntry } from '../../main/hosts/cli/bundle.mjs';

/** Before the tests: the command line as it runs, and the processes that it starts. */
export function setup(): void {
  if (!freshEntry().endsWith('.js')) throw new Error('the bundle of the command line could not be built');
}
