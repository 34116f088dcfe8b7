import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { FontPresetId } from '#shared/publication/presets/fonts';

/** Fonts of a preset that are not installed on this PC; empty until known. */
export function useMissingFonts(fonts: FontPresetId): readonly string[] {
  const { call } = useBridge();
  const [found, setFound] = useState<{ readonly of: FontPresetId; readonly missing: readonly string[] }>();
  useEffect(() => {
    let stale = false;
    void call('fonts.missing', { fonts }).then((answer) => {
      if (!stale && answer.ok) setFound({ of: fonts, missing: answer.value.missing });
    });
    return () => {
      stale = true;
    };
  }, [call, fonts]);
  return found?.of === fonts ? found.missing : [];
}
