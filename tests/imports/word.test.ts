import { describe, expect, it } from 'vitest';
import { cell, field, par, row, run, tbl, type WordParts, wordFile } from './fixtures/word.ts';
import { mergesOf, paragraphsIn, readPlain, tablesOf } from './plain.ts';

const read = (body: string, parts?: WordParts) => readPlain('a.docx', wordFile(body, parts));
const DEL = '<w:del w:id="1" w:author="a"/>';

describe('tables of a Word document', () => {
  it('cells that span columns and rows keep their positions, with either way of merging', async () => {
    const source = await read(
      tbl(
        row([cell('编码', '<w:vMerge w:val="restart"/>'), cell('支出', '<w:gridSpan w:val="2"/>'), '合计']),
        row([cell('不见', '<w:vMerge/>'), '基本', '项目', '1']),
        row([
          cell('', '<w:vMerge/>'),
          cell('甲', '<w:hMerge w:val="restart"/>'),
          cell('', '<w:hMerge/>'),
          '2',
        ]),
        row(['乙', '3'], '<w:gridBefore w:val="2"/>'),
      ),
    );
    expect(tablesOf(source)).toEqual([
      [
        ['编码', '支出', '', '合计'],
        ['', '基本', '项目', '1'],
        ['', '甲', '', '2'],
        ['', '', '乙', '3'],
      ],
    ]);
    expect(mergesOf(source)).toEqual([['0,0 2,0', '0,1 0,2', '2,1 2,2']]);
  });

  it('tables are in the order of the text, even directly after one another', async () => {
    const source = await read(
      par('前') +
        tbl(['1', '2'], ['3', '4']) +
        tbl(['5', '6'], ['7', '8']) +
        par('中') +
        tbl(['9', '0']) +
        par('后'),
    );
    expect(
      source.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.sheet.name)),
    ).toEqual(['前', '表1', '表2', '中', '表3', '后']);
  });

  it('tables are found within a layout table, and stay text within a table of figures', async () => {
    const inner = tbl(['科目', '金额', '备注'], ['甲', '1.00', '']);
    const layout = await read(tbl([cell(par('一、收入') + inner + par('说明'))]));
    expect(tablesOf(layout)).toEqual([
      [
        ['科目', '金额', '备注'],
        ['甲', '1.00', ''],
      ],
    ]);
    expect(paragraphsIn(layout)).toEqual(['一、收入', '说明']);
    const figures = await read(tbl(['1', '2', '3'], ['4', cell(tbl(['甲', '乙']) + par('')), '6']));
    expect(tablesOf(figures)).toEqual([
      [
        ['1', '2', '3'],
        ['4', '甲 乙', '6'],
      ],
    ]);
  });

  it('deleted rows and cells are omitted', async () => {
    const source = await read(
      tbl(['1', '2'], row(['3', '4'], DEL), [cell('5', '<w:cellDel w:id="2" w:author="a"/>'), '6']),
    );
    expect(tablesOf(source)).toEqual([
      [
        ['1', '2'],
        ['', '6'],
      ],
    ]);
  });
});

describe('text of a Word document', () => {
  it('text is read with all changes accepted', async () => {
    const source = await read(
      par(`${run('支出')}<w:del>${run('减')}</w:del><w:ins>${run('增')}</w:ins>${run('加')}`) +
        par(`<w:moveFrom>${run('搬走')}</w:moveFrom>`, '<w:rPr><w:moveFrom w:id="3" w:author="a"/></w:rPr>') +
        par('前半', `<w:rPr>${DEL}</w:rPr>`) +
        par('后半') +
        par(`<w:moveTo>${run('搬来')}</w:moveTo>`),
    );
    expect(paragraphsIn(source)).toEqual(['支出增加', '前半后半', '搬来']);
  });

  it('codes of fields, tables of contents and hidden text are omitted, with a remark', async () => {
    const contents = `${par(`${run('目录项')}${field('PAGEREF _Toc1 \\h', run('3'))}`)}`;
    const source = await read(
      par(field('REF a \\h', run('见表1'))) +
        par(`<w:fldSimple w:instr=" DATE ">${run('2024年')}</w:fldSimple>`) +
        `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'}${run('第一项')}</w:p>${contents}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
        par('第二', '<w:pStyle w:val="21"/>') +
        par(
          `${run('看得见')}${run('藏起来', '<w:vanish/>')}${run('也藏', '<w:rStyle w:val="h"/>')}${run('的', '<w:vanish w:val="0"/>')}`,
        ) +
        par(`${run('有注')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      {
        styles:
          '<w:style w:styleId="21"><w:name w:val="toc 2"/></w:style><w:style w:styleId="h"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>',
      },
    );
    expect(paragraphsIn(source)).toEqual(['见表1', '2024年', '看得见的', '有注']);
    expect(source.remarks).toEqual([
      'a.docx 有 5 个设为隐藏的字，没有读入',
      'a.docx 有 1 条脚注或尾注，没有读入',
    ]);
  });

  it('text is read once from a text box, through controls and tags, with symbols', async () => {
    const box = (prefix: string) => `<${prefix}><w:txbxContent>${par('框里')}</w:txbxContent></${prefix}>`;
    const source = await read(
      par(
        `${run('框外')}<w:r><mc:AlternateContent><mc:Choice>${box('wps:txbx')}</mc:Choice><mc:Fallback>${box('v:textbox')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
        `<w:sdt><w:sdtContent>${par(`<w:smartTag w:element="x">${run('示例县')}</w:smartTag>`)}</w:sdtContent></w:sdt>` +
        par(
          `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('是')}<w:r><w:noBreakHyphen/></w:r>${run('1')}`,
        ) +
        par('制表', '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'),
    );
    expect(paragraphsIn(source)).toEqual(['框里', '框外', '示例县', '☑是-1', '制表']);
  });
});

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%3.%4')}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}${level(1, 'decimalEnclosedCircle', '%2')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const STYLES = `<w:style w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
const item = (text: string, list: number, at: number) =>
  par(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const styled = (text: string, style: string) => par(text, `<w:pStyle w:val="${style}"/>`);

describe('numbers that Word gives to paragraphs', () => {
  it('numbers are restored in order, by list or by style, across interruptions', async () => {
    const source = await read(
      styled('收入', 'h1') +
        styled('总体', 'h2') +
        item('甲', 1, 2) +
        item('细', 1, 3) +
        item('乙', 1, 2) +
        par('没有号') +
        tbl(['1', '2'], [cell(item('', 1, 2)), '4']) +
        item('丁', 1, 2) +
        styled('具体', 'h2') +
        item('重来', 3, 2) +
        item('接着', 1, 2) +
        styled('支出', 'h1') +
        styled('再来', 'h2') +
        par('去掉', '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        item('点', 2, 0) +
        item('圈', 2, 1),
      { styles: STYLES, numbering: NUMBERING },
    );
    expect(paragraphsIn(source)).toEqual([
      '一、收入',
      '（一）总体',
      '1.甲',
      '1.1 细',
      '2.乙',
      '没有号',
      '4.丁',
      '（二）具体',
      '5.重来',
      '6.接着',
      '二、支出',
      '（一）再来',
      '去掉',
      '点',
      '① 圈',
    ]);
    expect(tablesOf(source)).toEqual([
      [
        ['1', '2'],
        ['3.', '4'],
      ],
    ]);
  });
});
