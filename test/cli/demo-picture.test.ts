import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chooseRows } from '../../scripts/picture/choose-rows.mjs';
import { drawTerminal, readPicture } from '../../scripts/picture/draw-terminal.mjs';
import { recordDemo, textOf } from '../../scripts/picture/record-demo.mjs';
import { pty } from '../review/start-in-terminal.js';

const picture = readFileSync(new URL('../../docs/images/demo.svg', import.meta.url), 'utf8');

it.skipIf('missing' in pty)(
  'docs/images/demo.svg shows what npm run demo prints: npm run docs:picture draws it',
  async () => {
    const { columns, rows } = await recordDemo();
    const chosen = chooseRows(rows);
    expect(chosen.length).toBeGreaterThan(30);
    expect(readPicture(picture)).toEqual(chosen.map(textOf));
    expect(picture).toBe(drawTerminal({ columns, rows: chosen }, 'npm run demo'));
  },
);
