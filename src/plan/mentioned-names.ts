import type { UsageOf } from '../scan/usage.js';

/** What configuration names of OpenAI's, each once and in the order given: variables, packages, models, addresses. */
export function mentionedNames(usages: readonly UsageOf<'config'>[]): string[] {
  return [...new Set(usages.flatMap(namedBy))];
}

function namedBy({ role, name, text }: UsageOf<'config'>): string | readonly [] {
  switch (role) {
    case 'env-name':
    case 'package':
      return name ?? [];
    case 'vector-width':
      return [name ?? [], text ?? []].flat().join(' ');
    case 'env-value':
    case 'host':
    case 'model':
    case 'dashboard-link':
      return text?.replace(/^\w+:\/\//, '') ?? [];
  }
}
