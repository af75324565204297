/**
 * Imports the modules that it is given, one after another, and writes what became of each into the file that is named first:
 * `[{ "file", "error"?, "status"? }]`. `status` is that of a refused request.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [report, ...files] = process.argv.slice(2);
const outcomes = [];
for (const file of files) {
  try {
    await import(pathToFileURL(resolve(file)).href);
    outcomes.push({ file });
  } catch (error) {
    outcomes.push({ file, error: String(error), status: error.status });
  }
}
writeFileSync(report, JSON.stringify(outcomes));
