import { expect, it } from 'vitest';
import { writeCatalogue } from '#shared/checks/catalogue';
import { RULES } from '#shared/checks/rules/index';

it('docs/rules.md matches the rules (vitest -u updates it)', async () => {
  await expect(writeCatalogue(RULES)).toMatchFileSnapshot('../../../docs/rules.md');
});

it('every rule has its own name', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});
