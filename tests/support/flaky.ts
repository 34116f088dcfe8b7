import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Names at the very end each test that passed only at a later try, so that it is mended. */
export class Flaky implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const flaky = modules.flatMap((module) => [...module.children.allTests()]).filter(isFlaky);
    if (flaky.length === 0) return;
    process.stdout.write(`\n!!! ${flaky.length} FLAKY: passed only at a later try; mend the cause:\n`);
    for (const test of flaky) process.stdout.write(`${described(test)}\n`);
  }
}

function isFlaky(test: TestCase): boolean {
  return test.diagnostic()?.flaky === true;
}

function described(test: TestCase): string {
  const said = test.result().errors?.map(({ message }) => `\n    ${message.split('\n', 1)}`) ?? [];
  return `  ${test.project.name}  ${test.module.relativeModuleId} > ${test.fullName}${said.join('')}`;
}
