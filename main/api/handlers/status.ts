import { success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';

export const statusHandlers = {
  'store.status': (_input, { status }) => success(status()),
  'diagnostics.read': (_input, { diagnostics }) => success({ text: diagnostics() }),
  'diagnostics.note': (defect, { log }) => {
    log(defect);
    return success({});
  },
} satisfies Pick<Handlers, 'store.status' | 'diagnostics.read' | 'diagnostics.note'>;
