// docxtemplater filling its template, as a process: node bench/field/docxtemplater.ts 模板.docx 数据.json 文件.docx
import { readFileSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { fillTemplate } = await import('./fill.ts');
const [template = '', data = '', file = ''] = process.argv.slice(2);
writeFileSync(file, fillTemplate(readFileSync(template), JSON.parse(readFileSync(data, 'utf8'))));
