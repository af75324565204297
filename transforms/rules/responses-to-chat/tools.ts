import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { onlyText } from '../../../src/plan/values.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { nestMembers } from '../../call-shapes/nest.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { asToolChoice } from '../../call-shapes/tool-choice.js';
import { adviseHosted } from './hosted-tools.js';
import type { Setting } from './settings.js';

/** Function tools have their fields one level deeper in chat completions; hosted tools do not exist there. */
export function convertTools(tools: Property, request: Request, scanned: Scanned): Setting {
  const { elements, unseenElements = [] } = tools;
  const todo = t`Send each function as { type: 'function', function: { name, parameters } }.`;
  if (!elements || unseenElements.length > 0) return { part: obstacle(t`its tools are out of sight`, todo) };
  if (elements.length === 0) return { kept: [tools] };
  return {
    kept: [tools],
    part: joinParts([...elements.map((tool) => convertTool(tool, scanned)), elsewhere(elements, request)]),
  };
}

function convertTool({ literal, properties }: ObjectShape, { source, provider }: Scanned): Part {
  const type = properties.find(({ name }) => name === 'type');
  const kind = type && onlyText(type.value);
  if (kind !== undefined && kind !== 'function') {
    return obstacle(t`it uses the hosted tool ${kind}`, adviseHosted(kind, provider.name));
  }
  if (!literal || kind === undefined) return obstacle(t`a tool of it is out of sight`, t`Write it as a function tool.`);
  if (literal.members[0]?.[0] !== type?.place.span[0]) {
    return obstacle(t`the type of a tool is not its first field`, t`Write it first, then run again.`);
  }
  return { edits: nestMembers(literal, 'function', source(literal.place.file)) };
}

/** A list that is written elsewhere may have other readers. */
function elsewhere(tools: readonly ObjectShape[], { file, span }: Request): Part {
  const literal = tools.find(
    ({ literal: each }) =>
      each && !(each.place.file === file && span[0] <= each.place.span[0] && each.place.span[1] <= span[1]),
  );
  if (!literal?.literal) return {};
  return doubt(
    t`The tools are written in ${literal.literal.place.file} apart from the call: what else reads them finds their fields under function.`,
  );
}

/** `{ type: 'function', name }` becomes `{ type: 'function', function: { name } }`. */
export function convertChoice(choice: Property, _request: Request, { source }: Scanned): Setting {
  const kept = [asToolChoice(choice)];
  const type = choice.object && lastOf(choice.object.properties, 'type');
  const kind = type && onlyText(type.value);
  if (!choice.object) {
    const isText = choice.value.leaves.every(({ kind: each }) => each === 'text') || choice.type?.kind === 'text';
    return isText ? { kept } : { part: obstacle(t`tool_choice is decided at run time`, choiceByHand()) };
  }
  const literal = choice.object.literal;
  if (kind !== 'function' || !literal || literal.members[0]?.[0] !== type?.place.span[0]) {
    return { part: obstacle(t`tool_choice is ${kind ?? t`out of sight`}`, choiceByHand()) };
  }
  return { kept, part: { edits: nestMembers(literal, 'function', source(literal.place.file)) } };
}

const choiceByHand = () => t`Give it 'auto', 'none', 'required' or { type: 'function', function: { name } }.`;
