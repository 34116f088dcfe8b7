import { read, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { paper } from './fixtures/shapes.ts';
import { toXlsx } from './fixtures/workbook.ts';
import { readGiven } from './reading.ts';

type Formatted = Readonly<Record<string, readonly [value: number, format: string]>>;

/** A sheet, by default 公开05 of the sample, with some cells in special formats. */
async function workbook(cells: Formatted, sheet = paper('公开05')): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await toXlsx(sheet)).buffer as ArrayBuffer);
  for (const [place, [value, format]] of Object.entries(cells)) {
    const cell = book.getWorksheet(sheet.name)?.getCell(place);
    if (cell === undefined) throw new Error(`no ${place}`);
    cell.value = value;
    cell.numFmt = format;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function asXls(xlsx: Buffer): Buffer {
  return Buffer.from(write(read(xlsx, { cellNF: true }), { type: 'buffer', bookType: 'biff8' }));
}

const DAY = 45293;
const REFUSED: Formatted = {
  D10: [DAY, 'm"月"d"日"'],
  E11: [0.125, '0.00%'],
  D12: [DAY, 'yyyy/m/d'],
  C13: [0.5, 'h:mm'],
  D13: [-5, 'yyyy/m/d'],
  E13: [0, '0.0%;-0.0%;'],
  E10: [12.5, '0.00"%"'],
};
const TAKEN: Formatted = {
  D10: [12.5, '#,##0.00"元"'],
  E11: [12.5, '_ "￥"* #,##0.00_ ;_ "￥"* \\-#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ '],
  D12: [-12.5, '#,##0.00_);[Red]\\(#,##0.00\\)'],
  D13: [12.5, '0.00E+00'],
};

/** The format that Chinese Excel gives “1-2”: a number that no file explains (ECMA-376 18.8.30). */
const IN_LANGUAGE = 58;
const SHORT_DATE = 14;

async function inLanguageXlsx(bytes: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  const styles = (await zip.file('xl/styles.xml')?.async('string')) ?? '';
  expect(styles).toContain(`numFmtId="${SHORT_DATE}"`);
  zip.file('xl/styles.xml', styles.replaceAll(`numFmtId="${SHORT_DATE}"`, `numFmtId="${IN_LANGUAGE}"`));
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** In each XF record with that format ([MS-XLS] 2.4.353: 20 bytes, the format after the font). */
function inLanguageXls(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  let changed = 0;
  for (let at = copy.indexOf('e0001400', 0, 'hex'); at !== -1; at = copy.indexOf('e0001400', at + 1, 'hex')) {
    if (copy.readUInt16LE(at + 6) !== SHORT_DATE) continue;
    copy.writeUInt16LE(IN_LANGUAGE, at + 6);
    changed++;
  }
  expect(changed).toBeGreaterThan(0);
  return copy;
}

/** The result for the cells, in the given order. */
async function outcome(filename: string, bytes: Buffer, cells: Formatted) {
  const { tables } = await readGiven([{ filename, bytes }]);
  const all = tables[0]?.read.rows.flatMap((row) => Object.values(row.cells)) ?? [];
  return Object.keys(cells).map((place) => {
    const cell = all.find(({ source }) => source === `公开05!${place}`);
    return cell?.refused ?? cell?.amount;
  });
}

describe.each(['xlsx', 'xls'])('a number in a .%s', (kind) => {
  const made = async (cells: Formatted) => (kind === 'xls' ? asXls(await workbook(cells)) : workbook(cells));

  it('a number shown as a date, a time or a percentage is not an amount', async () => {
    const [date, percentage] = ['是日期或时间，不是金额，请改为数字', '是百分比，不是金额，请改为数字'];
    expect(await outcome(`a.${kind}`, await made(REFUSED), REFUSED)).toEqual([
      date,
      percentage,
      date,
      date,
      date,
      percentage,
      percentage,
    ]);
  });

  it('a number in any other format keeps its amount', async () => {
    expect(await outcome(`a.${kind}`, await made(TAKEN), TAKEN)).toEqual([
      12_500_000, 12_500_000, -12_500_000, 12_500_000,
    ]);
  });

  it('a number shown as a percentage is a rate in 附件2', async () => {
    const rates = {
      B2: [0.985, '0.0%'],
      C2: [1, '0%'],
      D2: [98.5, '0.0'],
    } as const;
    const heads = ['项目名称', '预算执行率%', '成本指标得分率%', '产出指标得分率%', '单位编码', '单位名称'];
    const rows = [
      [...heads, '主管部门编码', '主管部门名称', '项目类型', '资金归口处室', '全年预算数'],
      ['修路'],
    ];
    const annex = { ...paper('公开05'), name: '附件2', rows, merges: [] };
    const bytes = await workbook(rates, annex);
    const document = await readGiven([
      { filename: `a.${kind}`, bytes: kind === 'xls' ? asXls(bytes) : bytes },
    ]);
    expect(document.附件2?.content.项目).toMatchObject([
      { 项目名称: '修路', '预算执行率%': '98.5', '成本指标得分率%': '100', '产出指标得分率%': '98.5' },
    ]);
    expect(document.problems).toEqual([]);
  });

  it('a number that Excel shows as 1月2日 without declaring it is also a date', async () => {
    const cells = { D10: [DAY, 'mm-dd-yy'] } as const;
    const bytes = await made(cells);
    const unsaid = kind === 'xls' ? inLanguageXls(bytes) : await inLanguageXlsx(bytes);
    expect(await outcome(`a.${kind}`, unsaid, cells)).toEqual(['是日期或时间，不是金额，请改为数字']);
  });
});

it('a date in another program’s format is not an amount', async () => {
  const zip = await JSZip.loadAsync(await workbook({ D10: [DAY, 'General'] }));
  const xml = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  const dated = xml.replace(/<c r="D10"[^>]*>.*?<\/c>/, '<c r="D10" t="d"><v>2024-01-02</v></c>');
  expect(dated).not.toBe(xml);
  zip.file('xl/worksheets/sheet1.xml', dated);
  const bytes = await zip.generateAsync({ type: 'nodebuffer' });
  expect(await outcome('a.xlsx', bytes, { D10: [DAY, ''] })).toEqual(['是日期或时间，不是金额，请改为数字']);
});
