import type { Handlers } from '#main/api/handler';
import { success } from '#shared/result';

export const statusHandlers = {
  'store.status': (_input, { status }) => success(status()),
  'diagnostics.read': (_input, { diagnostics }) => success({ text: diagnostics() }),
  'diagnostics.note': (defect, { log }) => {
    log(defect);
    return success({});
  },
} satisfies Pick<Handlers, 'store.status' | 'diagnostics.read' | 'diagnostics.note'>;
