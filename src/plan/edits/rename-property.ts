import type { Property } from '../../scan/usage.js';
import type { Edit } from '../contract.js';

/** Gives a property another name, whatever form it is written in: `{ old }` becomes `{ renamed: old }`. */
export function renameProperty(property: Property, source: string, renamed: string): Edit {
  const [start, end] = property.nameSpan;
  return { file: property.place.file, start, end, text: rename(property, source.slice(start, end), renamed) };
}

function rename(property: Property, written: string, renamed: string): string {
  if (property.form === 'shorthand') return `${renamed}: ${written}`;
  const quote = /^['"`]/.exec(written)?.[0] ?? '';
  return `${quote}${renamed}${quote}`;
}
