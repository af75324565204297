import { type ts, typescript } from './analysis/typescript.js';
import type { ScanContext } from './scan-context.js';
import type { ClientUsage, ObjectShape, Property } from './usage.js';

type ClientOptions = Pick<ClientUsage, 'argument' | 'argumentPlace' | 'options' | 'apiKey' | 'baseURL'>;

/** Reads the first argument of a constructor: its options, the key among them and the base URL. */
export function describeOptions(
  made: ts.NewExpression | ts.CallExpression,
  names: { readonly key: string; readonly url: string },
  { shapes, places }: ScanContext,
): ClientOptions {
  const [argument] = made.arguments ?? [];
  if (!argument) return { argument: 'none', argumentPlace: emptyParentheses(made, places) };
  const options = shapes.of(argument);
  return {
    // An object built elsewhere still counts as seen when at least its literal was found.
    argument: options.literal || options.properties.length > 0 ? 'object' : 'opaque',
    argumentPlace: places.of(argument),
    options,
    ...readOption(options, names.key, 'apiKey'),
    ...readOption(options, names.url, 'baseURL'),
  };
}

function readOption<K extends 'apiKey' | 'baseURL'>(
  options: ObjectShape,
  name: string,
  as: K,
): Partial<Pick<ClientUsage, K>> {
  const property = lastOf(options.properties, name);
  return property ? ({ [as]: property.value } as Pick<ClientUsage, K>) : {};
}

/** The property that wins at run time when a name is written twice. */
export function lastOf(properties: readonly Property[], name: string): Property | undefined {
  return properties.findLast((property) => property.name === name);
}

/** Between the parentheses of `new X()`, or behind `new X` where there are none. */
function emptyParentheses(
  made: ts.NewExpression | ts.CallExpression,
  places: ScanContext['places'],
): ClientOptions['argumentPlace'] {
  const ts = typescript();
  const end = made.getEnd();
  const closed = ts.isCallExpression(made) || made.arguments !== undefined;
  return places.ofSpan(made, closed ? end - 1 : end, closed ? end - 1 : end);
}
