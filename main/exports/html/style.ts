import type { Grid } from '#shared/publication/blocks';
import { html, type Markup } from './markup.ts';
import { columnRules } from './table.ts';

/** The document on screen: readable at any width, wide tables scroll in themselves. */
const SCREEN = html`
:root{color:#111;background:#fff;font:18px/1.8 "仿宋","FangSong","FangSong_GB2312","STFangsong","Noto Serif CJK SC","Noto Serif SC",serif}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1rem}
h1,h2,h3,h4{line-height:1.5;font-weight:bold}
h1,.part h2,.contents h2,.title{font-family:"方正小标宋简体","FZXiaoBiaoSong-B05S","方正小标宋_GBK","华文中宋","STZhongsong","Noto Serif CJK SC",serif;text-align:center}
h1{font-size:2.4rem;margin:4rem 0}
h1 span{display:block}
h2{font-size:1.8rem;margin:3rem 0 1.5rem}
h3{font-size:1.1rem;font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif}
h4{font-size:1.05rem;font-family:"楷体","KaiTi","楷体_GB2312","STKaiti","Noto Serif CJK SC",serif}
.text h3,.text h4,.text p{margin:.4em 0;text-indent:2em}
.text p{text-align:justify}
a{color:#0b4f9e}
nav ol{list-style:none;margin:0;padding:0}
nav li{margin:.2em 0}
nav .level-2{padding-left:2em}
.scroll{overflow-x:auto;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%;min-width:44rem;font:14px/1.5 "宋体","SimSun","Noto Serif CJK SC",serif}
.wide table{min-width:60rem}
caption{text-align:left}
.title{font-size:1.25rem;font-weight:bold;margin:0 0 .5rem}
.number,.meta,.note{font:14px/1.5 "宋体","SimSun","Noto Serif CJK SC",serif;margin:.15rem 0}
.number{text-align:right}
.meta{display:flex;justify-content:space-between}
th,td{border:1px solid #333;padding:.2em .35em;font-weight:normal;vertical-align:middle;overflow-wrap:anywhere}
thead th{text-align:center}
.left{text-align:left}.center{text-align:center}.right{text-align:right;overflow-wrap:normal;white-space:nowrap}
.bold{font-weight:bold}`;

/** The document on A4: text in the 国标版心 (GB/T 9704-2012), tables with narrower margins, wide ones across. */
const PRINT = html`
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page tall{size:A4;margin:22mm 20mm 30mm}
@page wide{size:A4 landscape;margin:22mm 20mm}
@media print{
:root{font-size:16pt;line-height:28pt;color:#000}
body{max-width:none;padding:0}
section{break-before:page}
section.cover{break-before:auto}
.tall{page:tall}.wide{page:wide}
a{color:inherit;text-decoration:none}
h1{font-size:36pt;line-height:52pt;margin:42mm 0 0;font-weight:normal}
h1 span{margin-bottom:28pt}
h2{margin:0;font-weight:normal}
.part h2{font-size:26pt;line-height:42pt;padding-top:60mm}
.contents h2{font-size:22pt;line-height:35pt;margin:0 0 15pt}
h3,h4{font-size:16pt;line-height:28pt;font-weight:normal;break-after:avoid}
.text h3,.text h4,.text p{margin:0}
.text p{orphans:2;widows:2}
nav li{margin:0;font-size:14pt;line-height:24pt}
nav .level-1{font-family:"黑体","SimHei","Noto Sans CJK SC",sans-serif;margin-top:5pt}
nav .level-2{padding-left:2em}
nav a{display:flex;align-items:baseline;gap:.5em}
nav a .page{flex:1;display:flex;align-items:baseline;gap:.5em}
nav a .page::before{content:"";flex:1;border-bottom:1pt dotted #000;min-width:1em}
.scroll{overflow:visible;margin:0}
table,.wide table{min-width:0;table-layout:fixed;font-size:9pt;line-height:13pt}
table.small{font-size:7pt;line-height:10pt}
.title{font-size:18pt;line-height:28pt;margin:0;font-weight:normal}
.number,.meta,.note{font-size:9pt;line-height:13pt;margin:0 0 1pt}
.note{margin-top:2pt}
th,td{border:.5pt solid #000;padding:.8pt 2.5pt}
tr{break-inside:avoid}
thead{display:table-header-group}
.wide>h3{margin:0 0 6pt}
}`;

/** The style sheet of a document with these tables. */
export function styleSheet(grids: readonly Grid[]): Markup {
  return html`${SCREEN}${PRINT}\n${grids.map(columnRules)}\n`;
}
