import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../src/plan/edits/compose-edits.js';
import { addImport, importStatement, removeBindings, replaceStatement } from '../../src/plan/edits/imports.js';
import { sniffStyle } from '../../src/plan/edits/style.js';
import type { ImportUsage } from '../../src/scan/usage.js';
import { scanFiles } from '../scan/scan-files.js';

const FILE = 'a.ts';

function importIn(source: string): ImportUsage {
  const found = scanFiles({ [FILE]: source }).usages.find((usage) => usage.kind === 'import');
  if (!found) throw new Error('no import was found');
  return found;
}

describe('removeBindings', () => {
  it.each([
    ["import OpenAI from 'openai';\nrun();\n", ['OpenAI'], 'run();\n'],
    ["import OpenAI, { toFile } from 'openai';\n", ['toFile'], "import OpenAI from 'openai';\n"],
    ["import OpenAI, { toFile } from 'openai';\n", ['OpenAI'], "import { toFile } from 'openai';\n"],
    [
      "import { Configuration, OpenAIApi as Api } from 'openai';\n",
      ['Api'],
      "import { Configuration } from 'openai';\n",
    ],
    [
      "import {\n  Configuration,\n  OpenAIApi,\n} from 'openai';\n",
      ['Configuration'],
      "import {\n  OpenAIApi,\n} from 'openai';\n",
    ],
    [
      "const { Configuration, OpenAIApi } = require('openai')\n",
      ['OpenAIApi'],
      "const { Configuration } = require('openai')\n",
    ],
    ["const OpenAI = require('openai'); // the client\nrun();\n", ['OpenAI'], 'run();\n'],
    ["import OpenAI from 'openai';\n", ['other'], "import OpenAI from 'openai';\n"],
  ])('takes from %j the names %j', (source, names, expected) => {
    expect(composeEdits(source, removeBindings(importIn(source), names, source))).toBe(expected);
  });
});

describe('replaceStatement', () => {
  it.each([
    ["import OpenAI from 'openai'; run();\n", "import A from 'a';\nconst b = 1; run();\n"],
    ["const OpenAI = require('openai')\n", "import A from 'a';\nconst b = 1;\n"],
  ])('writes where %j has its statement', (source, expected) => {
    const edit = replaceStatement(importIn(source), ["import A from 'a';", 'const b = 1;'], source);
    expect(composeEdits(source, [edit])).toBe(expected);
  });
});

describe('addImport', () => {
  const statement = "import { z } from 'zod';";

  it('stands behind the import it is written beside, not behind what follows', () => {
    const source = "import OpenAI from 'openai';\nimport fs from 'node:fs';\n";
    const text = composeEdits(source, [addImport(FILE, source, statement, importIn(source))]);
    expect(text).toBe("import OpenAI from 'openai';\nimport { z } from 'zod';\nimport fs from 'node:fs';\n");
  });

  it.each([
    ['#!/usr/bin/env node\n"use strict";\nrun();\n', `#!/usr/bin/env node\n"use strict";\n${statement}\nrun();\n`],
    [
      "// why\nimport a from 'a';\nimport {\n  b,\n} from 'b'; // b\n\nrun();\n",
      `// why\nimport a from 'a';\nimport {\n  b,\n} from 'b'; // b\n${statement}\n\nrun();\n`,
    ],
    ['run();\r\n', `${statement}\r\nrun();\r\n`],
  ])('stands at the head of %j', (source, expected) => {
    expect(composeEdits(source, [addImport(FILE, source, statement)])).toBe(expected);
  });
});

describe('importStatement', () => {
  const style = sniffStyle("const a = 'b';\n");

  it.each([
    [['A', 'B as C'], 'import' as const, "import { A, B as C } from 'x';"],
    [['default as OpenAI', 'A'], 'import' as const, "import OpenAI, { A } from 'x';"],
    [['default as OpenAI'], 'require' as const, "const OpenAI = require('x');"],
    [['A', 'B as C'], 'require' as const, "const { A, B: C } = require('x');"],
  ])('writes %j by %s', (names, form, expected) => {
    expect(importStatement(names, 'x', style, form)).toBe(expected);
  });
});
