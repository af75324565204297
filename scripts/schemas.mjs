/** Writes the JSON Schemas of a configuration, a provider and the reports for programs: `npm run docs:schemas`, after a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { configJsonSchema, providerJsonSchema } from '../dist/src/config/json-schemas.js';
import { reportJsonSchemas } from '../dist/src/report/report-schemas.js';

const folder = new URL('../schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
write('config', configJsonSchema());
write('provider', providerJsonSchema());
for (const [name, schema] of Object.entries(reportJsonSchemas())) write(name, schema);

function write(name, schema) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
