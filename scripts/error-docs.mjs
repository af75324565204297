// npm run docs:errors: writes docs/errors.md from src/messages/errors. Needs a build.
import { writeFileSync } from 'node:fs';
import { sampleErrors } from '../dist/src/messages/errors/sample-errors.js';
import { renderErrors } from './errors/render-docs.mjs';

writeFileSync(new URL('../docs/errors.md', import.meta.url), renderErrors(sampleErrors().values()));
