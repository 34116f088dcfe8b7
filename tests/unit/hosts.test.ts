import { describe, expect, it } from 'vitest';
import { refuseOldNode } from '#main/hosts/node-version';

describe('the oldest Node', () => {
  it.each(['20.18.3', '18.0.0', '22.11.0'])('%s is refused with a sentence', (version) => {
    expect(refuseOldNode(version)).toMatch(/Node 22\.12/);
  });

  it.each(['22.12.0', '24.21.0', '26.0.0'])('%s will do', (version) => {
    expect(refuseOldNode(version)).toBeNull();
  });
});
