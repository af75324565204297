import type { Place, RuleContext } from '../../../src/plan/contract.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { type Client, isMoved } from './client.js';
import { removedOptions } from './options.js';

/** True for a place that the move of a client of Azure takes out of the code. */
export function isGone(place: Place, context: RuleContext): boolean {
  return gonePlaces('all', context).some(
    ({ file, span }) => file === place.file && span[0] <= place.span[0] && place.span[1] <= span[1],
  );
}

const gonePlaces = oncePerContext((_: string, context: RuleContext): Place[] =>
  context.usages
    .filter((usage) => usage.kind === 'client')
    .filter((client): client is Client => isMoved(client, context))
    .flatMap(placesOf),
);

function placesOf(client: Client): Place[] {
  const { azure } = client;
  return [
    ...azure.orphans.map(({ place }) => place),
    ...removedOptions(client),
    ...(azure.spelling === 'http' && azure.address ? [azure.address] : []),
    ...(azure.spelling === 'package' && azure.inside ? besideKey(azure.inside, azure.credential?.key) : []),
    ...(azure.credential ? besideKey(azure.credential.place, azure.credential.key) : []),
  ];
}

/** The arguments of a client of `@azure/openai`, and its credential: all but the key. */
function besideKey(inside: Place, key: Place | undefined): Place[] {
  if (!key || key.file !== inside.file || key.span[0] < inside.span[0] || key.span[1] > inside.span[1]) return [inside];
  const { file } = inside;
  return [
    { file, span: [inside.span[0], key.span[0]] },
    { file, span: [key.span[1], inside.span[1]] },
  ];
}
