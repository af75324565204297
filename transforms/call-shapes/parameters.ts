import { t } from '../../src/messages/t.js';
import type { FindingProposal, Scanned } from '../../src/plan/contract.js';
import { renameProperty } from '../../src/plan/edits/rename-property.js';
import { sourceOf } from '../../src/plan/facts.js';
import { factsFor } from '../../src/plan/facts-for.js';
import { typeOf } from '../../src/plan/needs.js';
import { parameterFact } from '../../src/providers/parameter-fact.js';
import type { ParameterFact } from '../../src/providers/schema.js';
import type { Property } from '../../src/scan/usage.js';
import { isAllowed, isDefault, mappedTo } from '../rules/parameters/allowed.js';
import type { Request } from './call-shape.js';
import type { Part } from './part.js';
import { isTypeScript } from './write.js';

/** A parameter that goes, and why. */
export interface Dropped {
  readonly property: Property;
  /** Completes `... is removed:`. */
  readonly claim: string;
  readonly changesOutput: boolean;
  readonly fact?: ParameterFact;
}

/** A parameter under OpenAI's name for it in chat completions, which the provider does not take: it goes with the conversion. */
export function refusedInChat(property: Property, request: Request, scanned: Scanned): Dropped | undefined {
  const provider = factsFor(request, scanned);
  const general = parameterFact(provider, 'chat', property.name);
  const fact = parameterFact(provider, 'chat', property.name, typeOf(property)) ?? general;
  if (fact !== general && fact?.support === 'accepts') return undefined;
  if (general?.support === 'rejects') {
    const changesOutput = general.changesOutput && !isDefault(property);
    return { property, claim: t`${provider.name} refuses it`, changesOutput, fact: general };
  }
  if (general?.support !== 'range' || !general.allowed) return undefined;
  if (isAllowed(property, general) || mappedTo(property, general) !== undefined) return undefined;
  const claim = `${provider.name} takes ${general.allowed.join(', ')}`;
  return { property, claim, changesOutput: true, fact: fact ?? general };
}

/** The name that a provider has for one of OpenAI's parameters of chat completions, where the SDK's types take it. */
function nameInChat(name: string, file: string, request: Request, scanned: Scanned): string {
  const provider = factsFor(request, scanned);
  const fact = parameterFact(provider, 'chat', name);
  if (fact?.support !== 'rename') return name;
  const isTyped = request.route !== 'http' && isTypeScript(file);
  return isTyped && !Object.hasOwn(provider.parameters.chat, fact.to) ? name : fact.to;
}

/** Gives a parameter the name that chat completions have for it at the provider. */
export function renameInChat(
  property: Property,
  name: string,
  request: Request,
  scanned: Scanned,
): { property: Property; part: Part } {
  const { file } = property.place;
  const renamed = nameInChat(name, file, request, scanned);
  return {
    property: { ...property, name: renamed },
    part: { edits: [renameProperty(property, scanned.source(file), renamed)] },
  };
}

/** What the report says of what went. */
export function reportDropped(dropped: readonly Dropped[], request: Request): FindingProposal[] {
  return dropped.map(({ property, claim, changesOutput, fact }) => ({
    kind: 'finding',
    severity: 'info',
    usages: [request],
    place: property.place,
    title: t`${property.name} is removed (${changesOutput ? t`answers may change` : t`answers stay the same`}): ${claim}`,
    ...(fact ? { sources: [sourceOf(fact)] } : {}),
  }));
}
