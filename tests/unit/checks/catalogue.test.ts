import { expect, it } from 'vitest';
import { writeCatalogue } from '#shared/checks/catalogue';
import { RULES } from '#shared/checks/rules/index';

it('docs/rules.md says what the rules say (vitest -u writes it anew)', async () => {
  await expect(writeCatalogue(RULES)).toMatchFileSnapshot('../../../docs/rules.md');
});

it('names every rule once', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});
