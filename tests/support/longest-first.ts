import { matchesGlob, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { DEEP } from './deep.ts';
import { ROOT } from './root.ts';

/**
 * Windows first, which wait as much as they work; the many short files last, to keep both cores busy to the end.
 */
const PROJECTS = ['e2e', 'alone', 'node-sqlite-alone', 'node-sqlite', 'core'];

/**
 * Runs one project after the other, so that its workers keep what they loaded, and within each the slow files
 * first.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ project, moduleId }: TestSpecification): number {
  const file = relative(ROOT, moduleId).replaceAll('\\', '/');
  const isLong = DEEP.some((glob) => matchesGlob(file, glob));
  return 2 * PROJECTS.indexOf(project.name) + (isLong ? 0 : 1);
}
