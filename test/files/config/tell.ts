import { expect } from 'vitest';
import { isConfigFile, scanConfigFile } from '../../../src/files/config/config-files.js';

/** The usages of a file as `line role name text value`, after a check that every span is what it says. */
export function tellConfig(path: string, text: string): string[] {
  expect(isConfigFile(path)).toBe(true);
  return scanConfigFile(path, text).usages.map(({ role, name, text: said, value, remote, span, position }) => {
    const written = text.slice(...span);
    if (said !== undefined) expect(written).toBe(role === 'package' && written !== said ? `${name}@${said}` : said);
    if (role === 'env-name') expect(written).toBe(name);
    return [position.line, role, name, said, value, remote ? 'remote' : undefined]
      .filter((part) => part !== undefined)
      .join(' ');
  });
}
