/** The expression that reads an environment variable, in the way the file's run time has it. */
export function envRead(name: string, source: string): string {
  if (isDeno(source)) return `Deno.env.get('${name}')`;
  if (!source.includes('process.env')) {
    if (source.includes('import.meta.env.')) return `import.meta.env.${name}`;
    if (source.includes('Bun.env.')) return `Bun.env.${name}`;
  }
  return `process.env.${name}`;
}

function isDeno(source: string): boolean {
  return /\bDeno\.|\bfrom\s*['"](?:npm:|jsr:|https:\/\/(?:deno\.land|esm\.sh)\/)/.test(source);
}
