import { html, type Markup } from './markup.ts';

/** Nothing is executed and nothing is fetched, wherever the page is hosted. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** A self-contained page. */
export function page(of: {
  readonly title: string;
  readonly author: string;
  readonly style: string | Markup;
  readonly body: Markup;
}): string {
  return String(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${of.author}">
<title>${of.title}</title>
<style>${of.style}</style>
</head>
<body>
${of.body}</body>
</html>
`);
}
