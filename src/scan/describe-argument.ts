import type { ts } from './analysis/typescript.js';
import type { ScanContext } from './scan-context.js';
import type { Property } from './usage.js';

/** A positional argument as the parameter that it is: `openai('gpt-4o')` has a `model`. */
export function describeArgument(name: string, argument: ts.Expression, { places, values }: ScanContext): Property {
  const place = places.of(argument);
  return {
    name,
    form: 'argument',
    place,
    nameSpan: place.span,
    valueSpan: place.span,
    removal: place.span,
    value: values.of(argument),
    conditional: false,
  };
}
