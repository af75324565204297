import { createStyle } from '../../report/style.js';

/** For counting rows: colours take no room. */
export const PLAIN = createStyle(false);
