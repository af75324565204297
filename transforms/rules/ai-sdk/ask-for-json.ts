import { t } from '../../../src/messages/t.js';
import type { Edit, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import type { Part } from '../client/part.js';
import type { ProviderPackage } from './package.js';

type Request = UsageOf<'request'>;

/**
 * ai 4 has the general package ask for an object as the arguments of a tool that has to be called. Where the provider takes no such
 * tool, the object is asked for in JSON mode, and ai 4 writes the schema into the prompt.
 */
export function askForJson(request: Request, { own, aiMajor = 5 }: ProviderPackage, context: RuleContext): Part {
  if (own || aiMajor >= 5) return {};
  const fact = parameterFact(factsFor(request, context), 'chat', 'tool_choice', 'function');
  if (fact?.support !== 'rejects') return {};
  const edits = (request.uses ?? [])
    .filter(({ method }) => OBJECTS.has(method))
    .flatMap(({ literal }) => (literal ? setMode(literal, request, context) : []));
  const why = t`${context.provider.name} takes no tool that has to be called: objects are asked for in JSON mode, with the schema in the prompt.`;
  return { edits, doubts: edits.length > 0 ? [why] : [] };
}

const OBJECTS = new Set(['generateObject', 'streamObject']);

type Literal = Parameters<typeof insertProperties>[0];

function setMode(literal: Literal, { parameters }: Request, context: RuleContext): Edit[] {
  const source = context.source(literal.place.file);
  const isHere = ([start, end]: readonly [number, number]): boolean =>
    literal.members.some((member) => member[0] <= start && end <= member[1]);
  const written = parameters?.properties.find(
    ({ name, place }) => name === 'mode' && place.file === literal.place.file && isHere(place.span),
  );
  if (!written) return insertProperties(literal, source, [`mode: ${quoted('json', sniffStyle(source))}`]);
  const place = textLeaves(written.value).flatMap((leaf) => literalPlace(leaf) ?? [])[0];
  return place && onlyText(written.value) !== 'json' ? [replaceText(place, source, 'json')] : [];
}
