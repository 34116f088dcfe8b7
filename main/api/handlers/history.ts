import type { Handlers } from '#main/api/handler';
import { openCurrent, openReport } from '#main/api/open-report';
import { success } from '#shared/result';

export const historyHandlers = {
  'history.undo': ({ report }, { store, combinations }) => {
    const opened = openReport(store, report);
    return opened.ok ? combinations.follow(report, () => store.undo(report)) : opened;
  },

  'history.redo': ({ report }, { store, combinations }) => {
    const opened = openReport(store, report);
    return opened.ok ? combinations.follow(report, () => store.redo(report)) : opened;
  },

  'history.next': ({ report }, { store }) => {
    const opened = openCurrent(store, report);
    return opened.ok ? success(store.nextSteps(report)) : opened;
  },

  'history.list': (asked, { store }) => success(store.changes(asked)),

  'reasons.earlier': (_input, { store }) => success(store.earlierReasons()),
} satisfies Pick<
  Handlers,
  'history.undo' | 'history.redo' | 'history.next' | 'history.list' | 'reasons.earlier'
>;
