import type { ts } from './analysis/typescript.js';
import { lastOf } from './client-options.js';
import type { ScanContext } from './scan-context.js';
import type { ObjectShape } from './usage.js';

/**
 * The parameters of `create(params, { body })`. The SDK sends the `body` of its options in place of the parameters, so what
 * either of them holds is told, and new parameters belong into the `body`.
 * Source: https://github.com/openai/openai-node/blob/master/src/resources/chat/completions/completions.ts
 */
export function withOverridingBody(
  parameters: ObjectShape,
  options: ts.Expression,
  { shapes }: ScanContext,
): ObjectShape {
  const body = lastOf(shapes.of(options).properties, 'body')?.object;
  if (!body) return parameters;
  const told = new Set(parameters.properties.map(({ place }) => keyOf(place)));
  return {
    ...(body.literal ? { literal: body.literal } : {}),
    properties: [...parameters.properties, ...body.properties.filter(({ place }) => !told.has(keyOf(place)))],
    unseen: [...new Set([...parameters.unseen, ...body.unseen])],
  };
}

const keyOf = ({ file, span: [start] }: ObjectShape['properties'][number]['place']): string => `${file}:${start}`;
