import { freshEntry } from '../../main/hosts/launch/bundle.mjs';

/** Before the tests: builds the command line as it runs, and the processes it starts. */
export function setup(): void {
  if (!freshEntry().endsWith('.js')) throw new Error('the bundle of the command line could not be built');
}
