import { readFileSync } from 'node:fs';

/** The page that a rule has beside its code, as Markdown. Throws for a rule without one. */
export function readRulePage(id: string): string {
  return readFileSync(new URL(`./rules/${id}/README.md`, import.meta.url), 'utf8');
}
