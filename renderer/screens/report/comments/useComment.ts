import dayjs from 'dayjs';
import { useCallback } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';

/** Writes a comment at a location, in the name of the person at the machine; an empty text removes it. */
export function useComment(draft: Draft): (place: string, words: string) => Promise<void> {
  const { call } = useBridge();
  return useCallback(
    async (place, words) => {
      const status = await call('store.status', {});
      const who = status.ok ? status.value.who : '';
      draft.edit({ kind: 'comment', place, words, who, when: dayjs().format('YYYY-MM-DD HH:mm') });
    },
    [call, draft],
  );
}
