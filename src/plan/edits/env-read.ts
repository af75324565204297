import type { RuleContext } from '../rule.js';

/** The expression that reads an environment variable, in the way that the file's run time has it and its compiler takes it. */
export function envRead(name: string, file: string, context: Pick<RuleContext, 'source' | 'wantsBrackets'>): string {
  const source = context.source(file);
  if (isDeno(source)) return `Deno.env.get('${name}')`;
  const env = environmentIn(source);
  return context.wantsBrackets(file) ? `${env}['${name}']` : `${env}.${name}`;
}

function environmentIn(source: string): string {
  const others = source.includes('process.env') ? [] : ['import.meta.env', 'Bun.env'];
  return others.find((env) => source.includes(`${env}.`) || source.includes(`${env}[`)) ?? 'process.env';
}

function isDeno(source: string): boolean {
  return /\bDeno\.|\bfrom\s*['"](?:npm:|jsr:|https:\/\/(?:deno\.land|esm\.sh)\/)/.test(source);
}
