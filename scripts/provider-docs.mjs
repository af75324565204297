// npm run docs:providers: writes docs/providers.md from src/providers/*.json. Needs a build.
import { writeFileSync } from 'node:fs';
import { describeLimits } from '../dist/src/plan/capabilities/describe-limits.js';
import { loadProvider, providerIds } from '../dist/src/providers/load-provider.js';
import { renderProviders } from './providers/render-docs.mjs';

const page = renderProviders(providerIds().map(loadProvider), describeLimits);
writeFileSync(new URL('../docs/providers.md', import.meta.url), page);
