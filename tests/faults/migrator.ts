// Opens a database of an older version, which migrates it to the current one. Argument: the database.
import { openDatabase } from '#main/store/opening/open';

const opened = openDatabase(process.argv[2] ?? '', new Date());
if (!opened.ok) {
  process.stderr.write(`${opened.error.message}\n`);
  process.exit(2);
}
opened.value.close();
