import { describe, expect, it } from 'vitest';
import { words } from './fixtures/hostile.ts';
import { rawZip } from './fixtures/raw-zip.ts';
import { paper } from './fixtures/shapes.ts';
import { toXlsx } from './fixtures/workbook.ts';
import { paragraphsIn, readPlain, refusalOf, tablesOf } from './plain.ts';

const PAGE = '<html><body><table><tr><td>科目</td><td>1.50</td></tr></table></body></html>';
const XML = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="支出"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">科目</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="Number">1.5</Data></Cell></Row></Table></Worksheet></Workbook>`;

describe('a file is read by its content, whatever its name says', () => {
  it.each([
    ['决算.xls', PAGE, '网页（.html）'],
    ['决算.doc', PAGE, '网页（.html）'],
    ['决算.xls', XML, ' Excel 2003 的 XML 表格'],
    ['决算.xls', '科目\t1.50\n', '逗号分隔的表格（.csv）'],
  ])('a file is read by its content, whatever its name: %s of %s', async (filename, content, name) => {
    const source = await readPlain(filename, content);
    expect(source.remarks[0]).toBe(
      `${filename} 扩展名是 .${filename.slice(-3)}，内容是${name}，已按内容读入`,
    );
    expect(tablesOf(source)[0]?.flat()).toContain('科目');
    expect(
      tablesOf(source)[0]
        ?.flat()
        .some((text) => /^1\.50?$/.test(text)),
    ).toBe(true);
  });

  it.each([
    ['决算.xls', () => toXlsx(paper('公开05')), 'xlsx'],
    ['决算.docx', () => toXlsx(paper('公开05')), 'xlsx'],
    ['决算.xlsx', async () => words('<w:p><w:r><w:t>一</w:t></w:r></w:p>'), 'docx'],
    ['决算', async () => words('<w:p><w:r><w:t>一</w:t></w:r></w:p>'), 'docx'],
  ])('a file is read by its content: %s of a file of another office kind', async (filename, made, kind) => {
    const source = await readPlain(filename, await made());
    expect(source.remarks.join()).toContain(`（.${kind}），已按内容读入`);
    expect(source.blocks.length).toBeGreaterThan(0);
  });

  it('a suitable name gets no remark: .wps may be any kind of document, .et any workbook', async () => {
    const document = await readPlain('决算.wps', words('<w:p><w:r><w:t>一</w:t></w:r></w:p>'));
    expect(document.remarks).toEqual([]);
    expect(paragraphsIn(document)).toEqual(['一']);
    expect((await readPlain('决算.et', await toXlsx(paper('公开05')))).remarks).toEqual([]);
  });
});

describe('an unsupported file is named, with advice', () => {
  const zip = (...names: readonly string[]) => rawZip(...names.map((name) => ({ name, content: 'x' })));
  it.each([
    ['a.rtf', '{\\rtf1\\ansi}', /RTF 文档（\.rtf），请用 WPS 或 Word 打开后另存为 \.docx/],
    ['a.doc', '{\\rtf1\\ansi}', /RTF 文档/],
    ['a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /这是图片，文字读不出来；请/],
    ['a.jpg', Buffer.from('ffd8ffe000104a46', 'hex'), /这是图片/],
    ['a.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /这是图片/],
    ['a.xlsb', zip('xl/workbook.bin'), /二进制工作簿（\.xlsb），请用 WPS 或 Excel/],
    ['a.pptx', zip('ppt/presentation.xml'), /演示文稿（\.pptx）/],
    ['a.uof', '<?xml version="1.0"?><uof:UOF xmlns:uof="x"/>', /标文通.*另存为 \.docx/],
    ['a.uot', zip('uof.xml', '_meta/meta.xml'), /标文通/],
    ['a.zip', zip('决算.docx'), /压缩包，请先解压/],
    ['a.rar', Buffer.from('526172211a0700cf', 'hex'), /压缩包，请先解压/],
    ['a.7z', Buffer.from('377abcaf271c0004', 'hex'), /压缩包，请先解压/],
    ['a.xml', '<?xml version="1.0"?><w:wordDocument/>', /Word 的 XML 文档/],
    ['a.exe', Buffer.from('4d5a90000300', 'hex'), /这是程序/],
    ['a.abc', '你好', /不认识扩展名“\.abc”；可以导入 Word.*请用 WPS 或 Word 另存为 \.docx/],
    ['README', '你好', /没有扩展名；可以导入/],
    ['a.docx', Buffer.from([1, 2, 3]), /内容不是 Word 文档（\.docx），可能已损坏/],
    ['a.pdf', '你好', /内容不是 PDF，可能已损坏/],
  ] as const)('%s', async (filename, content, sentence) => {
    const said = await refusalOf(filename, content);
    expect(said).toMatch(sentence);
    expect(said?.match(/\n/g)).toBeNull();
  });
});

describe('a table of separated values', () => {
  it.each([
    ['commas', '科目,"1,234.50",\n"甲""乙",="0012",3\n'],
    ['semicolons', '\ufeff科目;1,234.50;\r\n"甲""乙";0012;3'],
    ['tabs', '科目\t1,234.50\t\r甲"乙\t0012\t3'],
  ])('a table of separated values is read with %s', async (_, text) => {
    const source = await readPlain('支出决算表.csv', text);
    expect(tablesOf(source)).toEqual([
      [
        ['科目', '1,234.50', ''],
        ['甲"乙', '0012', '3'],
      ],
    ]);
  });
});

it('a text copied with its table of contents keeps no codes of it', async () => {
  const source = await readPlain(
    'a.txt',
    '一、收入支出情况 PAGEREF _Toc12345 \\h 3\n二、支出 PAGEREF _Toc9 h 4\n',
  );
  expect(paragraphsIn(source)).toEqual(['一、收入支出情况 3', '二、支出 4', '']);
});
