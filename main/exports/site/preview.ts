import type { Source } from '#main/exports/export-request';
import { asMarkup, html } from '#main/exports/html/markup';
import { metaData, metaTags } from './meta.ts';

/** The fragment in a page of its own, as it will look on the website, with an explanation above it. */
export function previewPage(source: Source, fragment: string): string {
  const { 标题, 索引号, 发布机构, 成文日期, 公开方式 } = metaData(source);
  const entries = Object.entries({ 索引号, 发布机构, 成文日期, 公开方式 }).map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value ?? '（待填）'}</dd>\n`,
  );
  return String(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${metaTags(source)}<title>${标题}</title>
<style>body{margin:0 auto;max-width:64rem;padding:1rem;font-family:sans-serif}dl{display:grid;grid-template-columns:6em 1fr;border:1px solid #888;padding:.5em;margin:1em 0}dd{margin:0}h1{text-align:center;font-size:1.6em}</style>
</head>
<body>
<main>
<h1>${标题}</h1>
<dl>
${entries}</dl>
${asMarkup(fragment)}</main>
</body>
</html>
`);
}
