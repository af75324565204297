import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { isTextRequest } from '../../../src/plan/needs.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import { removalOf } from '../parameters/removal.js';
import { isRefusedByTypes } from '../parameters/rename.js';
import { factOf } from '../parameters/subject.js';
import type { Request } from './client.js';

/**
 * The names of a call's options and of what is in its messages, as OpenAI has them, or the provider. `written`: the call as
 * it is; `request`: as it will be.
 */
export function renameOptions(written: Request, request: Request, context: RuleContext): Edit[] {
  const converted = new Map((request.parameters?.properties ?? []).map((each) => [each.place.span[0], each]));
  return (written.parameters?.properties ?? []).flatMap((property) => {
    const as = converted.get(property.place.span[0]) ?? property;
    const name = property.written === undefined ? undefined : targetName(as, request, context);
    return [
      ...(name === undefined ? [] : [renameProperty(property, context.source(property.place.file), name)]),
      ...(SCHEMAS.has(property.name) ? [] : renameInside(property, context)),
    ];
  });
}

/** The provider's name for a parameter where it has another one; undefined for one that is removed. */
function targetName(property: Property, request: Request, context: RuleContext): string | undefined {
  if (!isTextRequest(request)) return property.name;
  const fact = factOf(property, request, context);
  if (!fact) return property.name;
  const subject = { property, fact, request, context };
  if (removalOf(subject)) return undefined;
  return fact.support === 'rename' && !isRefusedByTypes(subject, fact) ? fact.to : property.name;
}

/** Names inside messages and formats, which the package writes in camelCase too. */
const INSIDE: Readonly<Record<string, string>> = {
  toolCalls: 'tool_calls',
  toolCallId: 'tool_call_id',
  functionCall: 'function_call',
  imageUrl: 'image_url',
  jsonSchema: 'json_schema',
};

/** What the user has written by a schema of his own. */
const SCHEMAS = new Set(['tools', 'functions', 'parameters', 'schema', 'arguments']);

function renameInside({ object, elements }: Property, context: RuleContext): Edit[] {
  const shapes: readonly ObjectShape[] = [...(object ? [object] : []), ...(elements ?? [])];
  return shapes.flatMap(({ properties }) =>
    properties.flatMap((property) => {
      const name = Object.hasOwn(INSIDE, property.name) ? INSIDE[property.name] : undefined;
      return [
        ...(name === undefined ? [] : [renameProperty(property, context.source(property.place.file), name)]),
        ...(SCHEMAS.has(property.name) ? [] : renameInside(property, context)),
      ];
    }),
  );
}
