// Before the script of a snapshot (snapshot.config.ts). Threads, processes, sockets and binaries cannot stand in a
// snapshot: these modules, and packages that are no part of the script, are loaded when first used, from the project
// that the process is started from.
const LATER = /^(node:)?(worker_threads|child_process|http|https|net|tls|sqlite)$/;
const load = (name) => process.getBuiltinModule('node:module').createRequire(process.argv[1])(name);
// biome-ignore lint/suspicious/noGlobalAssign: it is the script's own
require = (name) => {
  const now = LATER.test(name) ? undefined : process.getBuiltinModule(name);
  if (now !== undefined) return now;
  let loaded = null;
  const of = () => (loaded ??= load(name));
  return new Proxy(class {}, {
    get: (_, key) => (key === '__esModule' || key in Function.prototype ? undefined : of()[key]),
    construct: (_, given) => Reflect.construct(of(), given),
  });
};
/** In place of `import.meta`: the file that the process is started with. */
globalThis.startedWith = {
  get url() {
    return process.getBuiltinModule('node:url').pathToFileURL(process.argv[1]).href;
  },
};
