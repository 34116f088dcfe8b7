import type { Handlers } from '#main/api/handler';
import { success } from '#shared/result';

export const settingHandlers = {
  'settings.read': (_, { settings }) => success(settings.read()),

  'settings.write': (choices, { settings }) => {
    settings.write(choices);
    return success(settings.read());
  },
} satisfies Pick<Handlers, 'settings.read' | 'settings.write'>;
