import { useEffect, useState } from 'react';
import { type ImportFlow, useImport } from '#renderer/screens/imports/useImport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ImportPreview } from '#shared/api/imports';
import type { PickedFile } from '#shared/api/transport';
import type { CheckedDocument } from '#shared/checks/check-document';
import type { SourceOutline } from '#shared/imports/source/outline';

/** An opened document: its content, what was understood, and its check. */
export interface OpenDocument {
  readonly preview: ImportPreview;
  readonly files: readonly SourceOutline[];
  readonly check: CheckedDocument;
}

export interface DocumentReading {
  readonly flow: ImportFlow;
  /** `null` while it is being read, or if it cannot be read. */
  readonly document: OpenDocument | null;
  readonly problem: string | null;
}

/** Opens files to read and check; nothing is stored. */
export function useReading(files: readonly PickedFile[]): DocumentReading {
  const { call } = useBridge();
  const flow = useImport(null);
  const { read, stage } = flow;
  const [document, setDocument] = useState<OpenDocument | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  useEffect(() => {
    setDocument(null);
    void read(files);
  }, [read, files]);

  const preview = stage.kind === 'looking' ? stage.preview : null;
  useEffect(() => {
    if (preview === null) return;
    let current = true;
    const id = preview.import;
    void Promise.all([call('imports.source', { import: id }), call('imports.check', { import: id })]).then(
      ([source, check]) => {
        if (!current) return;
        if (!source.ok) return setFailed(source.error.message);
        if (!check.ok) return setFailed(check.error.message);
        setFailed(null);
        setDocument({ preview, files: source.value.files, check: check.value });
      },
    );
    return () => {
      current = false;
    };
  }, [call, preview]);

  const refused = stage.kind === 'asking' ? stage.problem : null;
  return { flow, document: refused === null ? document : null, problem: refused ?? failed };
}
