// Opens a data file like the program, which salvages it if it is damaged. Argument: the database.
import { openDatabase } from '#main/store/opening/open';

const opened = openDatabase(process.argv[2] ?? '', new Date());
if (!opened.ok) {
  process.stderr.write(`${opened.error.message}\n`);
  process.exit(2);
}
process.stdout.write(opened.value.notices.join('\n'));
process.exit(0);
