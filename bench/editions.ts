// Writes Word and Excel of the only report in a data file, in one edition or in both (issue 18).
import { writeFileSync } from 'node:fs';
import { createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import { EDITIONS } from '#shared/publication/editions/edition';

const [db = '', word = '', excel = '', only] = process.argv.slice(2);
const opened = createApp({ file: db, now: () => new Date(), newId });
if (!opened.ok) throw new Error(opened.error.message);
const app = opened.value;
const listed = await app.dispatch('reports.list', {});
const made = await app.dispatch('publish.set', {
  report: listed.ok ? (listed.value[0]?.id ?? '') : '',
  kinds: ['word', 'excel'],
  editions: EDITIONS.filter((edition) => only === undefined || edition === only),
  run: 'bench',
  zip: false,
});
app.close();
if (!made.ok || made.value === null) throw new Error('nothing was made');
for (const { filename, base64 } of made.value.files) {
  writeFileSync(filename.endsWith('.docx') ? word : excel, Buffer.from(base64, 'base64'));
}
