import { success } from '#shared/result';
import type { Handlers } from '../dispatch.ts';

export const statusHandlers = {
  'store.status': (_input, { status }) => success(status),
  'diagnostics.read': (_input, { diagnostics }) => success({ text: diagnostics() }),
} satisfies Pick<Handlers, 'store.status' | 'diagnostics.read'>;
