// A whole 决算公开 of a made-up department or unit, in the manner of Shanghai.
import { findPack } from '#shared/packs/built-in/index';
import { forms, type Made, make } from './forms.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';

const ORDINALS = '一二三四五六七八九十';
const FORMS = [
  '收入支出决算总表',
  '收入决算表',
  '支出决算表',
  '财政拨款收入支出决算总表',
  '一般公共预算财政拨款支出决算表',
  '一般公共预算财政拨款基本支出决算表',
  '财政拨款“三公”经费支出决算表',
  '政府性基金预算财政拨款收入支出决算表',
  '国有资本经营预算财政拨款收入支出决算表',
];
const LOOK =
  '<style>@page{size:A4;margin:20mm}body{font:10pt "Noto Sans CJK SC",sans-serif}table{border-collapse:collapse;width:100%}td{border:1px solid #000;padding:2px 4px}section{break-before:page}h1,h2,h3{text-align:center;font-size:13pt}p{text-indent:2em;margin:3pt 0}.u{text-align:right}</style>';

export interface ShanghaiDocument extends Made {
  readonly html: string;
  /** 决算情况说明, by paragraph. */
  readonly said: readonly string[];
}

export function shanghaiDocument(style: Style): ShanghaiDocument {
  const made = make(style);
  const { name, year, level } = style;
  const said = words(made);
  const p = (text: string) => `<p>${text}</p>`;
  const glossary = findPack('shanghai-2024')?.glossary ?? [];
  const whole = level === '单位';
  const parts = [
    `第一部分 ${name}概况`,
    `第二部分 ${name}${year}年度${level}决算表`,
    `第三部分 ${name}${year}年度${level}决算情况说明`,
    '第四部分 名词解释',
  ];
  const contents = [
    parts[0],
    '一、主要职能',
    whole ? '二、机构设置' : '二、部门决算单位构成',
    parts[1],
    ...FORMS.map((title, index) => `${ORDINALS[index]}、${title}`),
    parts[2],
    ...said.filter((text) => /^[一二三四五六七八九十]+、/.test(text)),
    parts[3],
  ];
  const html = `<!doctype html><html lang=zh><meta charset=utf-8><title>${name}${year}年度${level}决算</title>${LOOK}<body>
<h1>${name}</h1><h1>${year}年度${level}决算</h1>
<section><h2>目 录</h2>${contents.map((text) => p(text ?? '')).join('')}</section>
<section><h2>${parts[0]}</h2>${p('一、主要职能')}${p(`${name}负责本区有关事务的统筹规划、组织实施和监督检查。`)}
${whole ? p('二、机构设置') + p(`${name}设办公室、业务科等科室。`) : `${p('二、部门决算单位构成') + p(`从预算单位构成看，${name}部门决算包括：${name}本级决算、下属行政事业单位决算。`) + p(`纳入${name}${year}年度部门决算编制范围的单位包括：`)}<table><tr><td>序号</td><td>单位名称</td><td>备注</td></tr><tr><td>1</td><td>${name}（本级）</td><td></td></tr></table>`}</section>
<section><h2>${parts[1]}</h2></section>${forms(made).join('')}
<section><h2>${parts[2]}</h2>${said.map(p).join('')}</section>
<section><h2>${parts[3]}</h2>${glossary.map(({ term, definition }, index) => p(`${numeral(index + 1)}、${term}：${definition.replace(/。$/, '')}。`)).join('')}</section></body></html>`;
  return { ...made, html, said };
}

function numeral(value: number): string {
  return value <= 10 ? (ORDINALS[value - 1] ?? '') : `十${ORDINALS[value - 11] ?? ''}`;
}
