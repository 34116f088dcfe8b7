import { read as readBook, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { book, sheetXml } from './fixtures/hostile.ts';
import { mergesOf, readPlain, refusalOf, tablesOf } from './plain.ts';

const VALUE = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="0"/></row>';
const rows = (count: number, cells: (row: number) => string) =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 2}" ht="14">${cells(at + 2)}</row>`).join('');

describe('a worksheet whose used range exceeds its content', () => {
  it.each([
    [
      'formatted rows down to the last one',
      sheetXml(VALUE + rows(65_535, (row) => `<c r="A${row}" s="0"/>`), '', 'A1:IV65536'),
    ],
    [
      'formatted cells to column IV',
      sheetXml(
        VALUE + rows(3, (row) => `<c r="A${row}" s="0"/><c r="IV${row}" s="0"></c>`),
        '',
        'A1:IV65536',
      ),
    ],
    [
      'formatted columns and a last row',
      sheetXml(`${VALUE}<row r="1048576"><c r="XFD1048576" s="0"/></row>`, '', 'A1:XFD1048576'),
    ],
  ])('a worksheet with %s has only rows with content', async (_, sheet) => {
    const start = performance.now();
    const source = await readPlain('a.xlsx', book({ sheet }));
    expect(tablesOf(source)).toEqual([[['1', '2']]]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('cells without a position stay where they are', async () => {
    const sheet = sheetXml('<row><c s="0"/><c><v>2</v></c><c s="0"/><c><v>4</v></c></row>');
    expect(tablesOf(await readPlain('a.xlsx', book({ sheet })))).toEqual([[['', '2', '', '4']]]);
  });

  it('empty rows in between are kept, and so is a formula without a result', async () => {
    const sheet = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="0"/></row><row r="3"><c r="B3"><f>A1</f></c></row>',
    );
    const source = await readPlain('a.xlsx', book({ sheet }));
    expect(tablesOf(source)).toEqual([
      [
        ['1', ''],
        ['', ''],
        ['', ''],
      ],
    ]);
  });

  it('the used range of an old workbook is read the same way', async () => {
    const sheet = utils.aoa_to_sheet([[1, 2]]);
    for (let row = 1; row < 20_500; row++) sheet[`A${row + 1}`] = { t: 'z' };
    sheet['!ref'] = 'A1:B20500';
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, '支出 ');
    const bytes = write(made, { type: 'buffer', bookType: 'biff8', sheetStubs: true }) as Buffer;
    const source = await readPlain('a.xls', bytes);
    expect(tablesOf(source)).toEqual([[['1', '2']]]);
    expect(source.blocks.map((block) => (block.kind === 'sheet' ? block.sheet.name : ''))).toEqual(['支出 ']);
  });
});

it('of overlapping merged cells the first is read, with a remark', async () => {
  const merges = ['A1:C1', 'B1:D1', 'A1:C1', 'A2:A3'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = sheetXml(
    `${VALUE}<row r="3"><c r="B3"><v>3</v></c></row>`,
    `<mergeCells>${merges}</mergeCells>`,
  );
  const source = await readPlain('a.xlsx', book({ sheet }));
  expect(mergesOf(source)).toEqual([['0,0 0,2', '1,0 2,0']]);
  expect(source.remarks).toEqual(['a.xlsx 的工作表“甲”有 2 处合并单元格互相重叠，只按先写的读']);
});

describe('a workbook without cached results', () => {
  const formulas = (result: string) =>
    sheetXml(
      Array.from(
        { length: 30 },
        (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>1+1</f>${at === 29 ? result : ''}</c></row>`,
      ).join(''),
    );

  it('a workbook without any result is refused with one sentence, not one per cell', async () => {
    expect(await refusalOf('a.xlsx', book({ sheet: formulas('') }))).toBe(
      '“a.xlsx”：工作簿里 30 个公式都没有保存计算结果，读不出数；请用 Excel 或 WPS 打开，保存一次，再导入',
    );
  });

  it('a workbook with some results is read', async () => {
    expect(tablesOf(await readPlain('a.xlsx', book({ sheet: formulas('<v>2</v>') })))[0]?.at(-1)).toEqual([
      '2',
    ]);
  });
});

describe('pictures of tables', () => {
  async function pictured(text: string | null): Promise<Uint8Array> {
    const made = new ExcelJS.Workbook();
    const image = made.addImage({
      buffer: Buffer.from('89504e470d0a1a0a', 'hex') as never,
      extension: 'png',
    });
    made.addWorksheet('公开01').addImage(image, 'A1:H30');
    if (text !== null) made.addWorksheet('说明').getCell('A1').value = text;
    return new Uint8Array(await made.xlsx.writeBuffer());
  }

  it('pictures alone are refused, with the reason', async () => {
    expect(await refusalOf('a.xlsx', await pictured(null))).toMatch(/只有图片，没有单元格，读不出数；请/);
  });

  it('pictures beside sheets of cells get a remark', async () => {
    const source = await readPlain('a.xlsx', await pictured('文字'));
    expect(source.remarks).toEqual(['a.xlsx 里没有单元格的工作表没有读入，图片里的表读不出来：公开01']);
  });
});

it('an Excel 5 workbook in GBK is decoded correctly, including sheet names', async () => {
  const [words, name] = ['KKKKKKKK', 'SSSS'];
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet([[words, 12.5]]), name);
  const bytes = write(made, { type: 'buffer', bookType: 'biff5' }) as Buffer;
  const replaced = [
    [words, 'bfc6c4bfb1e0c2eb'],
    [name, 'd6a7b3f6'],
  ] as const;
  for (const [text, gbk] of replaced) {
    const at = bytes.indexOf(text, 0, 'latin1');
    expect(at).toBeGreaterThan(0);
    Buffer.from(gbk, 'hex').copy(bytes, at);
  }
  const page = bytes.indexOf(Buffer.from('42000200', 'hex'));
  expect(page).toBeGreaterThan(0);
  bytes.writeUInt16LE(936, page + 4);
  expect(readBook(bytes, { type: 'buffer' }).SheetNames).not.toEqual(['支出']);
  const source = await readPlain('决算.xls', bytes);
  expect(tablesOf(source)).toEqual([[['科目编码', '12.5']]]);
  expect(source.blocks.map((block) => (block.kind === 'sheet' ? block.sheet.name : ''))).toEqual(['支出']);
});
