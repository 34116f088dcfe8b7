// Chooses the V8 start-up snapshot that a command starts from (build-snapshots.mjs): a process in which its modules are
// loaded and have run once.

/** The commands with a snapshot, each with the options for which it holds the modules. */
const OPTIONS = {
  check: ['json'],
  export: ['db', 'report', 'edition', 'word', 'excel', 'json', 'page', 'fonts'],
};
/**
 * Most commands end before it pays to optimise a function or to clean the memory: V8 waits eight times as long as it
 * would (docs/performance.md).
 */
const PATIENT = [
  '--invocation-count-for-maglev=3200',
  '--invocation-count-for-maglev-osr=800',
  '--invocation-count-for-osr=4000',
  '--invocation-count-for-turbofan=24000',
  '--initial-old-space-size=200',
];

export const SNAPSHOTS = Object.keys(OPTIONS);

/**
 * The program and arguments that start a command from its snapshot, in place of this process; `null` if it has none, or
 * Node is started with more than `npm run cli` gives. `snapshots` returns the files by command.
 */
export function snapshotStart([command = '', ...args], snapshots, from = process) {
  const { execArgv, env, execve, argv, execPath } = from;
  const isPlain =
    execve !== undefined &&
    env.NODE_OPTIONS === undefined &&
    execArgv.every((each) => each.startsWith('--max-semi-space-size='));
  if (!isPlain || !isHeld(command, args)) return null;
  const file = snapshots()[command];
  return file === undefined
    ? null
    : [execPath, ...execArgv, ...PATIENT, '--snapshot-blob', file, argv[1], command, ...args];
}

function isHeld(command, args) {
  if (!Object.hasOwn(OPTIONS, command)) return false;
  const given = args.filter((each) => each.startsWith('-'));
  const isKnown = given.every((each) => OPTIONS[command].includes(/^--([^=]*)/.exec(each)?.[1] ?? ''));
  // other files are read in a process of their own
  return (
    isKnown && (command !== 'check' || args.every((each) => given.includes(each) || /\.json$/i.test(each)))
  );
}
