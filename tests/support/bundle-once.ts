import { currentBundle, freshEntry } from '../../main/hosts/launch/bundle/bundle.mjs';

/** Before the tests: builds the command line as it runs, and the processes it starts. */
export async function setup(): Promise<void> {
  await freshEntry();
  if (currentBundle() === null) throw new Error('the bundle of the command line could not be built');
}
