import type { ClientData } from '../../client-data.js';
import { readCards } from './cards.js';
import { keepTicks } from './checklist.js';
import { showDiffs } from './diffs.js';
import { find } from './dom.js';
import { createFilter } from './filter.js';
import { listenToKeys } from './keyboard.js';
import { createTheme } from './theme.js';

document.documentElement.dataset.scripted = '';
const theme = createTheme();
const data = JSON.parse(find('data', HTMLScriptElement).text) as ClientData;
const cards = readCards(data.diffs);
const filter = createFilter(cards, data.words.showing);
const diffs = showDiffs(cards, data);
keepTicks(data);
listenToKeys({ search: filter.focusSearch, clear: filter.clear, split: diffs.toggle, theme: theme.toggle });
