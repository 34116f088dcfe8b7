import { describe, expect, it } from 'vitest';
import { mergesOf, paragraphsIn, readPlain, refusalOf, tablesOf } from './plain.ts';

const HEAD =
  '<tr><th rowspan="2">科目编码</th><th colspan="2">本年支出</th></tr><tr><th>基本支出</th><th>项目支出</th></tr>';
const TABLE = `<table border=1>${HEAD}<tr><td>&nbsp;205</td><td>1,234.56</td><td>&#12288;</td></tr></table>`;
const CELLS = [
  ['科目编码', '本年支出', ''],
  ['', '基本支出', '项目支出'],
  ['205', '1,234.56', ''],
];
const MERGES = ['0,0 1,0', '0,1 0,2'];

/** GBK bytes of these pages' text, made with the platform's table. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = decoder.decode(Buffer.from([high, low]));
      if (low !== 0x7f && letter.length === 1 && !codes.has(letter)) codes.set(letter, [high, low]);
    }
  }
  return Buffer.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

describe('a page that was saved from a site', () => {
  it('a saved page gives its tables with row and column spans, and the lines around them', async () => {
    const page = await readPlain(
      'a.html',
      `<!DOCTYPE html><html><body><div>示例局</div><p>支出决算表</p>${TABLE}<p>注：本表反映支出。</p></body></html>`,
    );
    expect(tablesOf(page)).toEqual([CELLS]);
    expect(mergesOf(page)).toEqual([MERGES]);
    expect(paragraphsIn(page)).toEqual(['示例局', '支出决算表', '注：本表反映支出。']);
  });

  it('a saved page is read through nested layout tables', async () => {
    const layout = `<table><tr><td width=20>&nbsp;</td><td><table><tr><td><p>一、收入情况</p>${TABLE}<p>二、支出情况</p></td></tr></table></td><td></td></tr><tr><td colspan=3>版权所有</td></tr></table>`;
    const page = await readPlain('a.htm', `<html><body>${layout}</body></html>`);
    expect(tablesOf(page)).toEqual([CELLS]);
    expect(paragraphsIn(page)).toEqual(['一、收入情况', '二、支出情况', '版权所有']);
  });

  it('a small table within a cell of a saved page is text of that cell', async () => {
    const inner = '<table><tr><td>甲</td><td>乙</td></tr></table>';
    const page = await readPlain(
      'a.html',
      `<html><table><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>${inner}</td><td>6</td></tr></table>`,
    );
    expect(tablesOf(page)).toEqual([
      [
        ['1', '2', '3'],
        ['4', '甲 乙', '6'],
      ],
    ]);
  });

  it('a saved page with unclosed or doubly closed tags is read as shown in a browser', async () => {
    const page = await readPlain(
      'a.html',
      '<html><body><div><table><tr><td>一</div><td>二<tr><td>三<td>四</table><p>甲<p>乙<br>丙',
    );
    expect(tablesOf(page)).toEqual([
      [
        ['一', '二'],
        ['三', '四'],
      ],
    ]);
    expect(paragraphsIn(page)).toEqual(['甲', '乙', '丙']);
  });

  it('a saved page omits scripts, styles, choices and hidden content', async () => {
    const page = await readPlain(
      'a.html',
      `<html><head><title>标题</title><style>p{}</style></head><body><script>document.write('<p>假</p>')</script>
       <p style="color:red; display : none">藏</p><p hidden>藏</p><select><option>选</option></select><p>真</p>
       <table><tr><td>1</td><td style="display:none">2</td><td>3</td></tr><tr style="display:none"><td>4</td></tr></table></body></html>`,
    );
    expect(paragraphsIn(page)).toEqual(['真']);
    expect(tablesOf(page)).toEqual([[['1', '3']]]);
  });

  it('a saved page numbers the items of a list as shown', async () => {
    const page = await readPlain(
      'a.html',
      '<html><body><ol start=3><li>收入<li><p>支出</p></ol><ul><li>其他</ul>',
    );
    expect(paragraphsIn(page)).toEqual(['3. 收入', '4. 支出', '其他']);
  });

  it.each([
    ['that says GB2312', '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    ['that says nothing', '<html>'],
    ['that says UTF-8 and is not', '<html><meta charset="utf-8">'],
  ])('a saved page is read in GBK if it is %s', async (_, head) => {
    const page = await readPlain('a.html', gbk(`${head}<body><p>部门决算公开囍</p></body></html>`));
    expect(paragraphsIn(page)).toEqual(['部门决算公开囍']);
  });

  it('a saved page is read as UTF-8 with or without a mark, and as UTF-16 with one', async () => {
    const html = '<html><body><p>决算</p></body></html>';
    for (const bytes of [
      Buffer.from(html),
      Buffer.from(`\ufeff${html}`),
      Buffer.from(`\ufeff${html}`, 'utf16le'),
    ]) {
      expect(paragraphsIn(await readPlain('a.html', bytes))).toEqual(['决算']);
    }
  });

  it('a saved page without text, or with frames only, is refused with advice', async () => {
    expect(await refusalOf('a.html', '<html><body><div id="app"></div></body></html>')).toMatch(
      /没有文字；请/,
    );
    expect(
      await refusalOf('a.xls', '<html><frameset><frame src="a.files/sheet001.htm"></frameset></html>'),
    ).toMatch(/旁边的文件夹/);
  });

  it('a saved page is read from a file that contains all its parts', async () => {
    const body = Buffer.from(`<html><meta charset=utf-8><p>决算=1</p>${TABLE}</html>`);
    const quoted = [...body]
      .map((byte) =>
        byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60})(?!=)/g, '$1=\r\n');
    for (const [encoding, text] of [
      ['base64', body.toString('base64')],
      ['quoted-printable', quoted],
    ]) {
      const mail = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=x"\r\n\r\n----=x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${text}\r\n----=x\r\nContent-Type: image/png\r\n\r\nabc\r\n----=x--\r\n`;
      const page = await readPlain('a.mht', mail);
      expect(paragraphsIn(page), encoding).toEqual(['决算=1']);
      expect(tablesOf(page), encoding).toEqual([CELLS]);
    }
  });
});
