import { describe, expect, it } from 'vitest';
import { documentsAmong } from '#shared/imports/document/owners';

const owner = (部门: string | null, 年度: number | null) => ({ file: 'a', 部门, 年度 });

describe('files opened together', () => {
  it.each([
    ['of one department and year are one', [owner('甲', 2023), owner('甲', 2023)], [[0, 1]]],
    ['of two departments are two', [owner('甲', 2023), owner('乙', 2023)], [[0], [1]]],
    ['of two years are two', [owner('甲', 2023), owner('甲', 2024)], [[0], [1]]],
    [
      'go with the one before where they do not say',
      [owner('甲', 2023), owner(null, null), owner('乙', 2023)],
      [[0, 1], [2]],
    ],
    ['go with the first that says where none is before', [owner(null, null), owner('甲', 2023)], [[0, 1]]],
    ['come back to their own', [owner('甲', 2023), owner('乙', 2023), owner('甲', 2023)], [[0, 2], [1]]],
  ])('owners: %s', (_name, owners, documents) => {
    expect(documentsAmong(owners)).toEqual(documents);
  });
});
