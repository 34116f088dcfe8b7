import type { WorkApart } from '#main/apart/work-apart';
import type { ReadPacked } from '#main/imports/apart/reading';
import {
  type BureauMethod,
  type BureauOutputs,
  methods,
  type ParsedBureauInput,
} from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import { plainValue } from '#shared/report/entry/plain-value';
import { failure, type Result, success } from '#shared/result';
import type { Queue } from './checking/queue.ts';
import { asPerson, asService, type Pool, type Rows } from './database/connect.ts';
import { beginUpload, takePart } from './intake/uploads.ts';
import {
  addPerson,
  changePassword,
  disablePerson,
  listPeople,
  makeToken,
  revokeTokens,
} from './people/people.ts';
import { listActs, verifyActs } from './records/acts.ts';
import { acrossUnits, listGroups } from './roster/across.ts';
import { combineGroup } from './roster/combine-group.ts';
import { readRosterFile } from './roster/read-roster.ts';
import { countStates, listRoster, listUnits, takeRoster } from './roster/roster.ts';
import { decide, fileOf, listSubmissions, openSubmission, searchSubmissions } from './roster/submissions.ts';

/** The services that methods use. */
export interface BureauServices {
  readonly pool: Pool;
  readonly queue: Queue;
  readonly readGiven: ReadPacked;
  readonly apart: WorkApart;
}

/** What a running method has: the services, and whether its caller still waits. */
interface Call extends BureauServices {
  readonly signal: AbortSignal;
}

interface Method<M extends BureauMethod> {
  /** Whether it runs with the person's rows only, or as the service (people, tokens, the log). */
  readonly as: 'person' | 'service';
  run(rows: Rows, person: Person, input: ParsedBureauInput<M>, call: Call): Promise<Result<BureauOutputs[M]>>;
}

const table: { readonly [M in BureauMethod]: Method<M> } = {
  'me.read': { as: 'service', run: async (_rows, person) => success(person) },
  'me.password': { as: 'service', run: changePassword },
  'roster.list': { as: 'person', run: listRoster },
  'roster.counts': { as: 'person', run: countStates },
  'roster.take': { as: 'person', run: takeRoster },
  'roster.read': {
    as: 'person',
    run: (_rows, _person, input, { readGiven }) => readRosterFile(readGiven, input),
  },
  'roster.combine': {
    as: 'person',
    run: (rows, _person, input, { apart, signal }) => combineGroup(rows, { apart, signal }, input),
  },
  'roster.groups': { as: 'person', run: (rows, _person, input) => listGroups(rows, input) },
  'roster.across': { as: 'person', run: (rows, _person, input) => acrossUnits(rows, input) },
  'units.list': { as: 'person', run: (rows, _person, input) => listUnits(rows, input) },
  'upload.begin': { as: 'person', run: beginUpload },
  'upload.part': {
    as: 'person',
    run: (rows, person, input, { queue }) => takePart(rows, person, queue, input),
  },
  'submissions.list': { as: 'person', run: (rows, _person, input) => listSubmissions(rows, input) },
  'submissions.open': { as: 'person', run: (rows, _person, input) => openSubmission(rows, input) },
  'submissions.file': { as: 'person', run: (rows, _person, input) => fileOf(rows, input) },
  'submissions.search': { as: 'person', run: (rows, _person, input) => searchSubmissions(rows, input) },
  'submissions.decide': { as: 'person', run: decide },
  'people.list': { as: 'service', run: (rows, _person, input) => listPeople(rows, input) },
  'people.add': { as: 'service', run: addPerson },
  'people.disable': { as: 'service', run: disablePerson },
  'tokens.make': { as: 'service', run: makeToken },
  'tokens.revoke': { as: 'service', run: revokeTokens },
  'acts.list': { as: 'service', run: (rows, _person, input) => listActs(rows, input) },
  'acts.verify': { as: 'service', run: (rows) => verifyActs(rows) },
};

/** Parts of inputs that hold files. */
const RAW = new Set(['base64']);

/**
 * The one entry to the bureau: checks the method, the role and the input, then runs the work in one transaction.
 * A refusal rolls it back. `signal` ends long work whose caller has left.
 */
export async function callBureau(
  services: BureauServices,
  person: Person,
  {
    method,
    input,
    signal,
  }: { readonly method: string; readonly input: unknown; readonly signal: AbortSignal },
): Promise<Result<unknown>> {
  if (!Object.hasOwn(methods, method)) return failure('input', '没有这个功能，请刷新页面后重试');
  const known = method as BureauMethod;
  if (!(methods[known].roles as readonly string[]).includes(person.role))
    return failure('input', `“${person.role}”不能做这件事`);
  const parsed = methods[known].input.safeParse(plainValue<unknown>(input, RAW).value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const sentence = /[\u4e00-\u9fff]/.test(issue?.message ?? '') ? issue?.message : '填写的内容不合要求';
    return failure('input', `“${issue?.path.join('.')}”：${sentence}`);
  }
  const { as, run } = table[known] as Method<BureauMethod>;
  return whole(services, as === 'person' ? person : null, (rows) =>
    run(rows, person, parsed.data as never, { ...services, signal }),
  );
}

/** A refusal rolls everything back. */
class Refused extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('refused');
    this.result = result;
  }
}

async function whole(
  { pool }: BureauServices,
  person: Person | null,
  work: (rows: Rows) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const decided = async (rows: Rows) => {
    const result = await work(rows);
    if (!result.ok) throw new Refused(result);
    return result;
  };
  try {
    return await (person === null ? asService(pool, decided) : asPerson(pool, person, decided));
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}
