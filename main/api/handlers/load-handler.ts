import type { Handler, Handlers } from '#main/api/handler';
import type { Method } from '#shared/api/contract';

/** The part of a method's name before the point. */
type GroupOf<M extends Method> = M extends `${infer Group}.${string}` ? Group : never;

/** The handlers of the methods of one group. */
type Group<Name> = { readonly [M in Method as GroupOf<M> extends Name ? M : never]: Handler<M> };

/**
 * The handlers of every method, by group. Each group is loaded on its first call, so that the list of reports is
 * shown, or a command is done, without loading what it does not use.
 */
const GROUPS: { readonly [Name in GroupOf<Method>]: () => Promise<Group<Name>> } = {
  across: async () => (await import('./across.ts')).acrossHandlers,
  backups: async () => (await import('./backups.ts')).backupHandlers,
  bureau: async () => (await import('./handing-in.ts')).handingInHandlers,
  checks: async () => (await import('./checks.ts')).checkHandlers,
  combine: async () => (await import('./combine.ts')).combineHandlers,
  desk: async () => (await import('./desk.ts')).deskHandlers,
  diagnostics: async () => (await import('./status.ts')).statusHandlers,
  fonts: async () => (await import('./fonts.ts')).fontHandlers,
  gather: async () => (await import('./gather.ts')).gatherHandlers,
  glossary: async () => (await import('./glossary.ts')).glossaryHandlers,
  handover: async () => (await import('./handovers.ts')).handoverHandlers,
  history: async () => (await import('./history.ts')).historyHandlers,
  imports: async () => (await import('./imports.ts')).importHandlers,
  inspection: async () => (await import('./inspection.ts')).inspectionHandlers,
  lastYear: async () => (await import('./last-year.ts')).lastYearHandlers,
  letterhead: async () => (await import('./letterhead.ts')).letterheadHandlers,
  packs: async () => ({
    ...(await import('./pack-files.ts')).packFileHandlers,
    ...(await import('./learning.ts')).learningHandlers,
  }),
  publish: async () => ({
    ...(await import('./publish.ts')).publishHandlers,
    ...(await import('./trace.ts')).traceHandlers,
  }),
  reasons: async () => (await import('./history.ts')).historyHandlers,
  report: async () => (await import('./edits.ts')).editHandlers,
  reports: async () => ({
    ...(await import('./reports.ts')).reportHandlers,
    ...(await import('./packs.ts')).packHandlers,
  }),
  settings: async () => (await import('./settings.ts')).settingHandlers,
  store: async () => (await import('./status.ts')).statusHandlers,
  subjects: async () => (await import('./packs.ts')).packHandlers,
  transcription: async () => (await import('./transcriptions.ts')).transcriptionHandlers,
};

const loaded = new Map<string, Promise<Partial<Handlers>>>();

/** The handler of a method; its group is loaded on the first call. */
export async function loadHandler<M extends Method>(method: M): Promise<Handler<M>> {
  const name = method.slice(0, method.indexOf('.')) as GroupOf<Method>;
  const group: Promise<Partial<Handlers>> = loaded.get(name) ?? GROUPS[name]();
  loaded.set(name, group);
  const handler = (await group)[method];
  if (handler === undefined) throw new RangeError(`no handler of ${method}`);
  return handler;
}
