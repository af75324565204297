import type { Recording } from './record-demo.mjs';

export function chooseRows(rows: Recording['rows']): Recording['rows'];
