import { findPersons } from '#shared/checks/privacy/persons';
import { checkReport } from '#shared/checks/run';
import { type Case, readCase } from './cases.ts';

const PRIVATE = ['个人姓名', '证件号码'];

/**
 * A transcription as in the app, with each character of a likely person's name replaced by 某. Throws if the
 * check still finds a name, a telephone number or another personal number.
 */
export function readWithoutPersons(path: string): Case {
  const read = readCase(path, (text) => JSON.stringify(JSON.parse(text, (_, value) => masked(value))));
  const { findings } = checkReport(read.pack, read.report, read.computed);
  const left = findings.filter(({ rule }) => PRIVATE.includes(rule));
  if (left.length > 0) throw new Error(left.map(({ message }) => message).join('\n'));
  return read;
}

function masked(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return findPersons(value).reduce(
    (text, { from, to }) => text.slice(0, from) + '某'.repeat(to - from) + text.slice(to),
    value,
  );
}
