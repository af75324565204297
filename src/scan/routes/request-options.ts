import type { ObjectShape, Property } from '../usage.js';

/**
 * How a library calls what OpenAI calls otherwise: its name, and OpenAI's. Options that are no parameter of a request are left out
 * of the table. `'...'` marks an option that holds parameters of its own, such as LangChain's `modelKwargs`.
 */
export type OptionNames = Readonly<Record<string, string>>;

const HOLDS_PARAMETERS = '...';

/** The parameters among a library's options, under OpenAI's names. What is written stays where it is. */
export function parametersAmong(options: ObjectShape, names: OptionNames): ObjectShape {
  return { ...options, properties: options.properties.flatMap((property) => renamed(property, names)) };
}

function renamed(property: Property, names: OptionNames): readonly Property[] {
  const name = Object.hasOwn(names, property.name) ? names[property.name] : undefined;
  if (name === undefined) return [];
  if (name === HOLDS_PARAMETERS) return (property.object?.properties ?? []).map((inner) => withName(inner, names));
  return [name === property.name ? property : { ...property, name, written: property.name }];
}

/** Inside such an option a library's own name may stand as well as OpenAI's. */
function withName(property: Property, names: OptionNames): Property {
  const name = Object.hasOwn(names, property.name) ? names[property.name] : undefined;
  return name === undefined || name === property.name ? property : { ...property, name, written: property.name };
}

/** The value of an option, by the names and paths that it has had: `apiKey`, `configuration.baseURL`. */
export function optionAt(options: ObjectShape | undefined, paths: readonly string[]): Property | undefined {
  for (const path of paths) {
    const found = memberAt(options, path.split('.'));
    if (found) return found;
  }
  return undefined;
}

function memberAt(shape: ObjectShape | undefined, [name, ...rest]: readonly string[]): Property | undefined {
  const property = shape?.properties.findLast((each) => each.name === name);
  return rest.length === 0 ? property : memberAt(property?.object, rest);
}
