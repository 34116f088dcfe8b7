import { tableMargins } from '#main/exports/docx/measure/geometry';
import type { Choices } from '#main/exports/export-request';
import { lookOf } from '#main/exports/export-request';
import { DIGITS_FONT } from '#main/exports/fonts/digits';
import type { Grid } from '#shared/publication/blocks';
import { type FontPreset, otherNames } from '#shared/publication/presets/fonts';
import type { Margins, PagePreset } from '#shared/publication/presets/pages';
import { html, type Markup } from './markup.ts';
import { columnRules } from './table.ts';

/** Fallbacks for readers without any of a preset's fonts. */
const SERIF = html`"Noto Serif CJK SC","Noto Serif SC",serif`;
const SANS = html`"Noto Sans CJK SC","Noto Sans SC",sans-serif`;

/** Letters and digits in Times New Roman; “quotes” and the like are as wide as Chinese characters. */
const LATIN = html`@font-face{font-family:latin;src:local("Times New Roman"),local("Liberation Serif");unicode-range:U+21-7E}`;

/** Figures in a font included in every page: the same width everywhere, for which the columns are made. */
const DIGITS = html`@font-face{font-family:digits;src:url(data:font/ttf;base64,${DIGITS_FONT}) format("truetype");unicode-range:U+25,U+2B-2F,U+30-39}`;

/** The document on screen: readable at any width, with wide tables scrolling separately. */
const SCREEN = html`
*{box-sizing:border-box}
body{overflow-wrap:anywhere;text-autospace:no-autospace}
.held{white-space:nowrap}
.word{display:inline-block}
.ordinal{display:block}
.form :is(thead th,.left,.center){text-wrap:balance}
.text p,.note,nav a>span,.form .long{text-wrap:pretty}
:root{color:#111;background:#fff;font:18px/1.8 var(--body)}
body{margin:0 auto;max-width:64rem;padding:1rem}
h1,h2,h3,h4{line-height:1.5;font-weight:bold}
h1,h2,.title{font-family:var(--title);text-align:center}
h1{font-size:2.4rem;margin:4rem 0}
h1 .line{display:block}
h1 .long{font-size:.667em}
h1,h2{text-wrap:balance}
h2{font-size:1.8rem;margin:3rem 0 1.5rem}
h3{font-size:1.1rem;font-family:var(--heading1)}
h4{font-size:1.05rem;font-family:var(--heading2)}
.text h3,.text h4,.text p{margin:.4em 0;text-indent:2em}
.text p{text-align:justify}
a{color:#0b4f9e}
nav ol{list-style:none;margin:0;padding:0}
nav li{margin:.2em 0}
nav .level-2{padding-left:2em}
.scroll{overflow-x:auto;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%;font:14px/1.5 var(--table)}
.scroll>*{min-width:44rem}
.wide .scroll>*{min-width:60rem}
.title{font-size:1.25rem;line-height:1.5;font-weight:bold;margin:0 0 .5rem}
.number,.meta,.note{font:14px/1.5 var(--table);margin:.15rem 0}
.number{text-align:right}
.meta{display:flex;justify-content:space-between}
th,td{border:1px solid #333;padding:.2em .35em;font-weight:normal;vertical-align:middle;overflow-wrap:anywhere}
td:empty{height:1.7em}
thead th{text-align:center}
.left{text-align:left}.center{text-align:center}.right{text-align:right;overflow-wrap:normal;white-space:nowrap}
.bold{font-weight:bold}
@media screen{
.scroll{max-height:90vh;overflow:auto}
.form{border-collapse:separate;border-spacing:0;border:solid #333;border-width:1px 0 0 1px}
.form th,.form td{border-width:0 1px 1px 0;background:#fff}
.form thead{position:sticky;top:0;z-index:2}
.k1,.k2{position:sticky;z-index:1}
.k1{left:0}.codes .k1{white-space:nowrap}.codes .k2{left:6.2em}
thead .k1,thead .k2{z-index:3}
table.codes.form col:nth-child(1){width:6.2em}
}
@media screen and (max-width:40rem){
.scroll>*{min-width:36rem}
.codes .k1{position:static}.codes .k2{left:0}
table.codes.form col:nth-child(2){width:9em}
}
.chart{margin:1.5rem 0}
.chart svg{display:block;width:100%;height:auto;max-width:46rem;margin:auto;font-family:var(--heading1)}
.chart summary{font-size:.9rem;text-align:center}
.chart caption{text-align:center;font-weight:bold;padding:.3em}`;

/** The document on A4, for a page preset. */
function print(preset: PagePreset): Markup {
  return html`
@page{size:A4;margin:${margins(preset.text)}}
@page tall{size:A4;margin:${margins(tableMargins(preset, false))}}
@page wide{size:A4 landscape;margin:${margins(tableMargins(preset, true))}}
@media print{
:root{font-size:16pt;line-height:${preset.linePitch}pt;color:#000}
body{max-width:none;padding:0}
main>section{break-before:page}
.tall{page:tall}.wide{page:wide}
a{color:inherit;text-decoration:none}
h1{font-size:${preset.coverSize}pt;line-height:1.45;margin:42mm 0 0;font-weight:normal}
h1 .line{margin-bottom:28pt}
h2{margin:0;font-weight:normal}
.part h2{font-size:22pt;line-height:42pt;padding-top:60mm}
.contents h2{font-size:22pt;line-height:35pt;margin:0 0 15pt}
h3,h4{font-size:16pt;line-height:${preset.linePitch}pt;font-weight:normal;break-after:avoid}
.text h3,.text h4,.text p{margin:0;letter-spacing:${preset.tracking}pt}
.text p{orphans:2;widows:2}
nav li{margin:0;font-size:14pt;line-height:24pt}
nav .level-1{font-family:var(--heading1);margin-top:5pt}
nav a{display:flex;align-items:last baseline;gap:.5em}
nav a .page{flex:1 0 auto;display:flex;align-items:baseline;gap:.5em;white-space:nowrap}
nav a .page::before{content:"";flex:1;border-bottom:1pt dotted #000;min-width:1em}
.scroll{overflow:visible;margin:0}
table{font-size:9pt;line-height:12.5pt}
.scroll>*,.wide .scroll>*{min-width:0}
.scroll>header{break-inside:avoid;break-after:avoid}
.form{table-layout:fixed;width:calc(100% - 2px);margin:auto}
:is(.wide,.tall)>h3{margin:0}
.title{font-size:${preset.tableTitleSize}pt;line-height:28pt;margin:0;font-weight:normal}
.number,.meta,.note{font-size:9pt;line-height:13.2pt;margin:0}
th,td{border:.5pt solid #000;padding:0 2.5pt}
tr,.chart{break-inside:avoid}
.chart{margin:6pt 0}
.chart details{display:none}
}`;
}

function margins({ top, right, bottom, left }: Margins): string {
  return `${top}mm ${right}mm ${bottom}mm ${left}mm`;
}

/** The font families of a preset as CSS variables. */
export function fontVariables({ fonts }: FontPreset): Markup {
  const rules = Object.entries(fonts).map(([role, font]) => {
    const names = [font, ...otherNames(font)].map((name) => html`"${name}",`);
    return html`--${role}:digits,latin,${names}${role === 'heading1' ? SANS : SERIF};`;
  });
  return html`${DIGITS}${LATIN}:root{${rules}}`;
}

/** The style sheet of a document with these tables. */
export function styleSheet(grids: readonly Grid[], choices: Choices): Markup {
  const { page, fonts } = lookOf(choices);
  return html`${fontVariables(fonts)}${SCREEN}${print(page)}\n${grids.map(columnRules)}\n`;
}
