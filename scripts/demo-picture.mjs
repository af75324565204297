// npm run docs:picture: records `npm run demo` and draws it for the README. Needs a build.
import { writeFileSync } from 'node:fs';
import { chooseRows } from './picture/choose-rows.mjs';
import { drawTerminal } from './picture/draw-terminal.mjs';
import { recordDemo } from './picture/record-demo.mjs';

const { columns, rows } = await recordDemo();
const picture = drawTerminal({ columns, rows: chooseRows(rows) }, 'npm run demo');
writeFileSync(new URL('../docs/images/demo.svg', import.meta.url), picture);
