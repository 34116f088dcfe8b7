// npm run docs:quick-start: docs/quick-start.md as the two printed pages that come with the packages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Markdown from 'markdown-to-jsx/react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DIST, ROOT } from './project.ts';

const STYLE = `
  @page { size: A4; margin: 15mm 16mm; }
  body { margin: 0; font: 10.5pt/1.55 "Noto Sans CJK SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: #1f2328; }
  h1 { margin: 0 0 8pt; font-size: 20pt; color: #1f4e79; }
  h2 { margin: 12pt 0 5pt; font-size: 13pt; color: #1f4e79; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 3pt 6pt; border: 0.5pt solid #9aa7b4; text-align: left; vertical-align: top; }
  th { background: #eaf0f6; }
  td:first-child { white-space: nowrap; font-weight: 600; }
  hr { margin: 0; border: 0; break-after: page; }
  p, ul, ol { margin: 4pt 0; }
`;

/** The handbook's first two pages as HTML. */
export function quickStartHtml(): string {
  const text = readFileSync(join(ROOT, 'docs/quick-start.md'), 'utf8');
  const body = renderToStaticMarkup(
    createElement(Markdown, { options: { disableParsingRawHTML: true, forceBlock: true } }, text),
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>决算公开 快速上手</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

if (import.meta.main) {
  const printed = await printInBrowser(quickStartHtml(), { tagged: true });
  if (!printed.ok) throw new Error(printed.error.message);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, '快速上手.pdf'), printed.value);
}
