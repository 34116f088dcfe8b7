import { expect, it } from 'vitest';
import { type CheckPort, CheckRunner } from '#renderer/draft/checking/check-runner.ts';
import type { Report } from '#shared/report/report';

const report = (id: string) => ({ id }) as Report;

it('reports are checked one at a time, and of those waiting only the latest', () => {
  const sent: string[] = [];
  const answered: string[] = [];
  const port: CheckPort = { postMessage: ({ id }) => sent.push(id), onmessage: null };
  const runner = new CheckRunner(port, (_, { id }) => answered.push(id));
  const answer = () => port.onmessage?.({ data: null } as MessageEvent<null>);
  for (const id of ['a', 'b', 'c']) runner.check(report(id));
  expect(sent).toEqual(['a']);
  answer();
  expect(sent).toEqual(['a', 'c']);
  answer();
  expect(answered).toEqual(['a', 'c']);
  runner.check(report('d'));
  expect(sent).toEqual(['a', 'c', 'd']);
});
