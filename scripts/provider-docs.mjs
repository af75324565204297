// npm run docs:providers: writes docs/providers.md from src/providers/*.json. Needs a build.
import { writeFileSync } from 'node:fs';
import { loadProvider, providerIds } from '../dist/src/providers/load-provider.js';
import { renderProviders } from './providers/render-docs.mjs';

writeFileSync(new URL('../docs/providers.md', import.meta.url), renderProviders(providerIds().map(loadProvider)));
