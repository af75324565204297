import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { Part } from '../client/part.js';
import { askForJson } from './ask-for-json.js';
import { reportBatch } from './batch.js';
import type { ProviderPackage } from './package.js';
import { isServed } from './served.js';
import { turnThinkingOff } from './turn-thinking-off.js';

type Request = UsageOf<'request'>;

/** The calls that ask a provider for its models: the member that gives them, and the settings that ai 4 took there. */
export function moveCalls(requests: readonly Request[], pkg: ProviderPackage, context: RuleContext): Part[] {
  return requests
    .filter((request) => isServed(request, pkg, context))
    .flatMap((request) => [
      renameMember(request, pkg, context),
      dropSettings(request, pkg, context),
      askForJson(request, pkg, context),
      turnThinkingOff(request, pkg, context),
      { findings: reportBatch(request, pkg, context) },
    ]);
}

function renameMember(request: Request, { members }: ProviderPackage, context: RuleContext): Part {
  const { methodPlace: place, api } = request;
  if (!place) return {};
  const written = context.source(place.file).slice(...place.span);
  const member = api === 'chat' ? members.chat : members.embeddings;
  if (member === undefined || EVERYWHERE.has(written) || written === member) return {};
  return {
    edits: [{ file: place.file, start: place.span[0], end: place.span[1], text: member }],
    doubts: /^completion/.test(written) ? [t`A model for completions becomes one for chat.`] : [],
  };
}

/** The bare call gives a chat model, and these members are every provider's. */
const EVERYWHERE = new Set(['', 'languageModel', 'textEmbeddingModel']);

/** Of the settings behind a model id, those that the general package of ai 4 knows. */
const KEPT = new Set(['user', 'simulateStreaming', 'dimensions']);

function dropSettings(request: Request, { name }: ProviderPackage, context: RuleContext): Part {
  const { settings, parameters } = request;
  if (!settings) return {};
  const dropped = settings.properties.filter((property) => !KEPT.has(property.name));
  const isAll = dropped.length === settings.properties.length && settings.unseen.length === 0;
  const model = parameters?.properties.find(({ form }) => form === 'argument');
  const findings = dropped.map(
    (property): FindingProposal => ({
      kind: 'finding',
      severity: 'info',
      usages: [request],
      place: property.place,
      title: t`${property.name} is removed: models of ${name} have no such setting`,
    }),
  );
  if (isAll && settings.literal && model && settings.literal.place.file === request.file)
    return { edits: [removeArgument(model.valueSpan[1], settings.literal.place)], findings };
  return { edits: removeProperties(dropped, settings.literal, context.source), findings };
}

/** Everything from the end of the model id to the end of the settings. */
function removeArgument(
  start: number,
  { file, span: [, end] }: { file: string; span: readonly [number, number] },
): Edit {
  return { file, start, end, text: '' };
}
