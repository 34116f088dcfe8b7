import { describe, expect, it } from 'vitest';
import { hierarchy } from '#shared/compute/hierarchy';
import type { Row } from '#shared/report/report';

const row = (id: string, code: string | null = id): Row => ({
  id,
  block: 'rows',
  code,
  label: id,
  cells: {},
});
const ids = (rows: readonly Row[]) => rows.map((each) => each.id);

describe('hierarchy', () => {
  it('项 are placed under 款 under 类', () => {
    const found = hierarchy(
      ['合计', '205', '20502', '2050299', '208'].map((id) => row(id, id === '合计' ? null : id)),
    );
    expect(ids(found.tops)).toEqual(['205', '208']);
    expect(ids(found.childrenOf('205'))).toEqual(['20502']);
    expect(ids(found.childrenOf('20502'))).toEqual(['2050299']);
  });

  it('no figure is lost if a 款 or 类 is missing', () => {
    const found = hierarchy(['205', '20508', '2050299', '2080101'].map((id) => row(id)));
    expect(ids(found.childrenOf('205'))).toEqual(['20508', '2050299']);
    expect(ids(found.tops)).toEqual(['205', '2080101']);
  });

  it('repeated and malformed codes are kept', () => {
    const found = hierarchy([row('205'), row('205#2', '205'), row('2031-39-99')]);
    expect(ids(found.tops)).toEqual(['205', '205#2', '2031-39-99']);
  });
});
