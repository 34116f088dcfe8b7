import { App } from 'antd';
import { useEffect, useRef } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { PASTE_NOTICE, pasteNotice } from '#renderer/grid/paste/paste-notice.ts';
import { readClipboard } from '#renderer/grid/paste/read-clipboard.ts';
import type { Edit } from '#shared/edits/edit';
import type { FactDefinition } from '#shared/tables/fact-grammar';
import { planFactPaste } from './paste-facts.ts';

/** Handles lists and columns pasted while the page is open; a single figure goes into its box like typing. */
export function usePastedFacts(draft: Draft, facts: readonly FactDefinition[]): void {
  const { message, notification } = App.useApp();
  const paste = (event: ClipboardEvent) => {
    const start = boxOf(event.target);
    if (draft.readOnly || event.clipboardData === null || start === 'elsewhere') return;
    const block = readClipboard(event.clipboardData);
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    notification.destroy(PASTE_NOTICE);
    const { 单位: unit, 年度: year } = draft.report;
    const { entries, left } = planFactPaste({ block, facts, start, unit, year });
    draft.edit(...entries.map((entry): Edit => ({ kind: 'fact', ...entry })));
    if (left.length > 0) notification.warning(pasteNotice(entries.length, left));
    else message.success(`已粘贴 ${entries.length} 个数，可以撤销`);
  };
  const latest = useRef(paste);
  useEffect(() => {
    latest.current = paste;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => latest.current(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}

/** The fact whose box receives a paste; `null` outside fields. */
function boxOf(target: EventTarget | null): string | 'elsewhere' | null {
  if (!(target instanceof Element)) return null;
  const box = target.closest('.fact input');
  if (box !== null) return box.id;
  return target.closest('input, textarea, [contenteditable="true"], [role="dialog"]') === null
    ? null
    : 'elsewhere';
}
