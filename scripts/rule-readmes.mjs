/** Writes the examples on the rules' pages from the fixtures: `npm run docs:rules`. */
import { writeFileSync } from 'node:fs';
import { pageOf, renderPage, ruleIds } from './rules/render-examples.mjs';

for (const id of ruleIds()) writeFileSync(pageOf(id), renderPage(id));
