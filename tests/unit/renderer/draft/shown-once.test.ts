import { expect, it } from 'vitest';
import { shownOnce } from '#renderer/draft/shown-once.ts';

it('a message replaces the one that is shown, but not one that is closing', () => {
  const first = shownOnce('甲');
  expect(shownOnce('甲').key).toBe(first.key);
  shownOnce('甲').onClose();
  expect(shownOnce('甲').key).not.toBe(first.key);
  first.onClose();
  expect(shownOnce('乙').key).not.toBe(first.key);
});
