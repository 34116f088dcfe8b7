// The nine forms as printed in Shanghai.
import { findPack } from '#shared/packs/built-in/index';
import { findTable } from '#shared/tables/find-table';
import { type Department, drawDepartment } from '../../imports/layouts/department.ts';
import { type AllFigures, type Figures, figuresOf } from '../../imports/layouts/figures.ts';
import type { Style } from './style.ts';

export interface Made {
  readonly style: Style;
  readonly department: Department;
  readonly figures: AllFigures;
}

export function make(style: Style): Made {
  const department = drawDepartment(style.seed, 'wan', style.year);
  return { style, department, figures: figuresOf(department) };
}

/** 分 as 万元. */
export function money(amount: number, thousands = false): string {
  const text = (Math.abs(amount) / 1_000_000).toFixed(2);
  return `${amount < 0 ? '-' : ''}${thousands ? text.replace(/\B(?=(\d{3})+\.)/g, ',') : text}`;
}

type Cell = string | readonly [text: string, wide: number, high: number];

function row(cells: readonly Cell[], tag = 'td'): string {
  const each = cells.map((cell) => {
    const [text, wide, high] = typeof cell === 'string' ? [cell, 1, 1] : cell;
    return `<${tag} colspan=${wide} rowspan=${high}>${text}</${tag}>`;
  });
  return `<tr>${each.join('')}</tr>`;
}

export function form(
  title: string,
  head: readonly (readonly Cell[])[],
  body: readonly (readonly Cell[])[],
  after: readonly string[],
) {
  const rows = [...head, ...body].map((cells) => row(cells)).join('');
  return `<section><h3>${title}</h3><p class=u>单位：万元</p><table>${rows}</table>${after.map((text) => `<p>${text}</p>`).join('')}</section>`;
}

const pack = () =>
  findPack('shanghai-2024') ??
  (() => {
    throw new Error('no pack');
  })();

function lines(table: '公开01' | '公开04', block: number) {
  const rows = findTable(pack(), table).blocks[block]?.rows;
  return rows?.kind === 'lines' ? rows.lines : [];
}

export const CLASSES_04 = [
  '合计',
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
];

export function forms(made: Made): readonly string[] {
  const { style } = made;
  const word = style.level;
  const note = (text: string) => (style.notes ? [`注：本表反映${word}本年度${text}情况。`] : []);
  return [
    whole(made, note('的总收支和年末结转结余')),
    subjects(
      made,
      '收入决算表',
      '公开02',
      [
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      'first',
      note('取得的各项收入'),
    ),
    subjects(
      made,
      '支出决算表',
      '公开03',
      ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
      'first',
      note('各项支出'),
    ),
    fiscal(made, note('财政拨款总收支和结转结余')),
    subjects(
      made,
      '一般公共预算财政拨款支出决算表',
      '公开05',
      ['小计:合计', '基本支出', '项目支出'],
      style.total,
      note('一般公共预算财政拨款支出'),
    ),
    economic(made, note('一般公共预算财政拨款基本支出明细')),
    threePublic(made, note('“三公”经费支出预决算')),
    fund(
      made,
      '政府性基金预算财政拨款收入支出决算表',
      '公开07',
      '本年支出小计',
      note('政府性基金预算财政拨款收入支出及结转和结余'),
    ),
    fund(
      made,
      '国有资本经营预算财政拨款收入支出决算表',
      '公开08',
      '合计',
      note('国有资本经营预算财政拨款收入支出及结转和结余'),
    ),
  ];
}

function print(made: Made, amount: number | undefined, zero = ''): string {
  return amount === undefined || amount === 0 ? zero : money(amount, made.style.thousands);
}

function at(figures: Figures, id: string, column: string): number {
  return figures.find((each) => each.id === id)?.cells[column] ?? 0;
}

function whole(made: Made, notes: readonly string[]): string {
  const own = made.figures.公开01;
  const [left, right] = [lines('公开01', 0), lines('公开01', 1)];
  const label = (text: string) => (text.startsWith('使用非财政') ? made.style.surplus : text);
  const side = (all: typeof left, ids: readonly number[]) =>
    all
      .filter(({ number }) => ids.includes(number))
      .map(({ number, label: text }) => [label(text), print(made, at(own, String(number), '决算数'))]);
  const top = (all: typeof left) =>
    all
      .filter(({ number }) => number < 27 || (number >= 32 && number < 58))
      .map(({ number, label: text }) => [text, print(made, at(own, String(number), '决算数'))]);
  const [a, b] = [top(left), top(right)];
  const body = b.map((cells, index) => [...(a[index] ?? ['', '']), ...cells]);
  const below = side(left, [27, 28, 29, 31]).map((cells, index) => [
    ...cells,
    ...(side(right, [58, 59, 60, 62])[index] ?? []),
  ]);
  return form(
    '收入支出决算总表',
    [
      [
        ['收入', 2, 1],
        ['支出', 2, 1],
      ],
      ['项目', '决算数', '项目', '决算数'],
    ],
    [...body, ...below],
    notes,
  );
}

function fiscal(made: Made, notes: readonly string[]): string {
  const own = made.figures.公开04;
  const [left, right] = [lines('公开04', 0), lines('公开04', 1)];
  const l = (n: number) => [
    left.find(({ number }) => number === n)?.label ?? '',
    print(made, at(own, String(n), '金额')),
  ];
  const r = (n: number) => [
    right.find(({ number }) => number === n)?.label ?? '',
    ...CLASSES_04.map((column) => print(made, at(own, String(n), column))),
  ];
  const none = ['', '', '', '', ''];
  const body = right
    .filter(({ number }) => number < 59)
    .map(({ number }, index) => [...(index < 3 ? l(index + 1) : ['', '']), ...r(number)]);
  return form(
    '财政拨款收入支出决算总表',
    [
      [
        ['收入', 2, 1],
        ['支出', 5, 1],
      ],
      ['项目', '决算数', '项目', ...CLASSES_04],
    ],
    [
      ...body,
      [...l(27), ...r(59)],
      [...l(28), ...r(60)],
      [...l(29), ...none],
      [...l(30), ...none],
      [...l(31), ...none],
      [...l(32), ...r(64)],
    ],
    notes,
  );
}

/** The code under one heading or split under 类, 款 and 项. */
function codeCells({ style }: Made, code: string): readonly string[] {
  return style.codes === 'one' ? [code] : [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
}

function subjects(
  made: Made,
  title: string,
  id: '公开02' | '公开03' | '公开05',
  columns: readonly string[],
  total: 'first' | 'last',
  notes: readonly string[],
): string {
  const { style } = made;
  const names = columns.map((each) => each.split(':'));
  const three = style.codes === 'three';
  const heads = names.map(([own, printed]): Cell => [printed ?? own ?? '', 1, three ? 3 : 2]);
  const head: (readonly Cell[])[] = three
    ? [
        [['项目', 4, 1], ...heads],
        [
          ['支出功能分类科目编码', 3, 1],
          ['科目名称', 1, 2],
        ],
        ['类', '款', '项'],
      ]
    : [
        [['项目', 2, 1], ...heads],
        ['功能分类科目编码', '科目名称'],
      ];
  const all = made.figures[id].map((each): readonly Cell[] => {
    const amounts = names.map(([own]) => print(made, each.cells[own ?? '']));
    return each.code === undefined
      ? [['合计', three ? 4 : 2, 1], ...amounts]
      : [...codeCells(made, each.code), each.name, ...amounts];
  });
  const body = total === 'first' ? all : [...all.slice(1), ...all.slice(0, 1)];
  return form(title, head, body, notes);
}

function economic(made: Made, notes: readonly string[]): string {
  const own = made.figures.公开06;
  const side = (block: number) => {
    const rows = findTable(pack(), '公开06').blocks[block]?.rows;
    const all = rows?.kind === 'economic' ? rows.subjects : [];
    return all.map(({ code, name }) => [code, name, print(made, at(own, code, '决算数'), made.style.zero)]);
  };
  const [a, b] = [side(0), side(1)];
  const body = (a.length > b.length ? a : b).map((_, index) => [
    ...(a[index] ?? ['', '', '']),
    ...(b[index] ?? ['', '', '']),
  ]);
  const foot: readonly Cell[] = [
    ['人员经费合计', 2, 1],
    print(made, at(own, '人员经费合计', '决算数'), made.style.zero),
    ['公用经费合计', 2, 1],
    print(made, at(own, '公用经费合计', '决算数'), made.style.zero),
  ];
  return form(
    '一般公共预算财政拨款基本支出决算表',
    [['经济分类科目编码', '科目名称', '决算数', '经济分类科目编码', '科目名称', '决算数']],
    [...body, foot],
    notes,
  );
}

export const TRIPS = [
  '合计',
  '因公出国（境）费',
  '公务用车购置及运行维护费小计',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
];

function threePublic(made: Made, notes: readonly string[]): string {
  const own = made.figures.公开09;
  const run = made.style.running;
  const short = run.includes('维护') ? '公务用车运行维护费' : '公务用车运行费';
  const head: (readonly Cell[])[] = [
    [['财政拨款“三公”经费', 12, 1]],
    [
      ['合计', 2, 2],
      ['因公出国（境）费', 2, 2],
      [run, 6, 1],
      ['公务接待费', 2, 2],
    ],
    [
      ['小计', 2, 1],
      ['公务用车购置费', 2, 1],
      [short, 2, 1],
    ],
    TRIPS.flatMap(() => ['预算数', '决算数']),
  ];
  const cells = TRIPS.flatMap((column) => [
    print(made, at(own, '预算数', column)),
    print(made, at(own, '决算数', column)),
  ]);
  const none = own.every(({ cells: each }) => Object.values(each).every((amount) => amount === 0));
  return form(
    '财政拨款“三公”经费支出决算表',
    head,
    [cells],
    [...notes, ...(none ? [emptyNote(made, '“三公”经费支出')] : [])],
  );
}

function emptyNote({ style }: Made, what: string): string {
  return style.emptySentence === '没有'
    ? `说明：${style.name}本年度没有财政拨款${what}，故本表无数据。`
    : `注：${style.name}无财政拨款${what}，故本表无数据。`;
}

function fund(
  made: Made,
  title: string,
  id: '公开07' | '公开08',
  sum: string,
  notes: readonly string[],
): string {
  const { style } = made;
  const columns = ['年初结转和结余', '本年收入', sum, '基本支出', '项目支出', '年末结转和结余'];
  const three = style.codes === 'three';
  const high = three ? 3 : 2;
  const head: (readonly Cell[])[] = three
    ? [
        [
          ['项目', 4, 1],
          ['年初结转和结余', 1, high],
          ['本年收入', 1, high],
          ['本年支出', 3, 1],
          ['年末结转和结余', 1, high],
        ],
        [
          ['支出功能分类科目编码', 3, 1],
          ['科目名称', 1, 2],
          ['小计', 1, 2],
          ['基本支出', 1, 2],
          ['项目支出', 1, 2],
        ],
        ['类', '款', '项'],
      ]
    : [
        [
          ['项目', 2, 1],
          ['年初结转和结余', 1, 2],
          ['本年收入', 1, 2],
          ['本年支出', 3, 1],
          ['年末结转和结余', 1, 2],
        ],
        ['功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ];
  const body = made.figures[id].map((each): readonly Cell[] => {
    const amounts = columns.map((column) => print(made, each.cells[column]));
    return each.code === undefined
      ? [['合计', three ? 4 : 2, 1], ...amounts]
      : [...codeCells(made, each.code), each.name, ...amounts];
  });
  const kind = id === '公开07' ? '政府性基金预算' : '国有资本经营预算';
  const none = made.figures[id].length === 1;
  const said =
    style.emptySentence === '没有'
      ? `说明：${style.name}本年度没有${kind}财政拨款收入和支出，故本表无数据。`
      : `注：${style.name}无${kind}财政拨款支出，故本表无数据。`;
  return form(title, head, body, [...notes, ...(none ? [said] : [])]);
}
