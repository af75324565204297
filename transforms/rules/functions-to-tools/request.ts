import type { Scanned } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { onlyText } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { ConvertedRequest, Request } from '../../call-shapes/call-shape.js';
import { refusedInChat, reportDropped } from '../../call-shapes/parameters.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { asToolChoice } from '../../call-shapes/tool-choice.js';
import { isTypeScript, wrapValue } from '../../call-shapes/write.js';
import { isFunctionRole } from './asks.js';
import { answerCalls } from './messages.js';
import { offerTools } from './offer.js';

export function convertRequest(request: Request, scanned: Scanned): ConvertedRequest {
  const properties = request.parameters?.properties ?? [];
  const [functions, choice] = [lastOf(properties, 'functions'), lastOf(properties, 'function_call')];
  const chosen = choice && choose(choice, request, scanned);
  const others = properties.filter(({ name }) => name !== 'functions' && name !== 'function_call');
  const tools = functions ? [{ ...functions, name: 'tools' }] : [];
  return {
    part: joinParts([
      known(request, scanned),
      functions ? offerTools(functions, scanned.source(functions.place.file)) : {},
      chosen?.part ?? {},
      functions ? callOneAtATime(functions, request, scanned) : {},
      answerCalls(request, scanned),
    ]),
    request: {
      ...request,
      roles: request.roles.filter((role) => !isFunctionRole(role)),
      ...(request.parameters
        ? { parameters: { ...request.parameters, properties: [...others, ...tools, ...(chosen?.kept ?? [])] } }
        : {}),
    },
  };
}

/** Version 3 sends whatever it is given, but its types know no tools. */
function known({ route, file, method }: Request, { options }: Scanned): Part {
  if (/runFunctions$/.test(method)) return obstacle('runFunctions calls them itself', 'Use chat.completions.runTools.');
  const isV3 = route === 'openai-v3' || route === 'openai-edge';
  if (!isV3 || !isTypeScript(file) || options.upgradeSdk) return {};
  return obstacle("version 3's types have no tools", 'Move to the current openai package first: --upgrade-sdk.');
}

function choose(choice: Property, request: Request, scanned: Scanned): { part: Part; kept: readonly Property[] } {
  const { file } = choice.place;
  const source = scanned.source(file);
  const kept = asToolChoice(choice);
  const refused = refusedInChat(kept, scanned);
  if (refused) {
    const edits = removeProperties([choice], request.parameters?.literal, scanned.source);
    const part = {
      edits,
      notes: reportDropped([refused], request),
      doubts: [`tool_choice is left out: ${refused.claim}.`],
    };
    return { part, kept: [] };
  }
  if (onlyText(choice.value) !== undefined)
    return { part: { edits: wrapValue(choice, 'tool_choice', ['', ''], source) }, kept: [kept] };
  const isWritten = choice.form !== 'shorthand' && source[choice.valueSpan[0]] === '{';
  if (!isWritten) {
    const todo = "Give tool_choice 'auto', 'none', or { type: 'function', function: { name } }.";
    return { part: obstacle('function_call is decided at run time', todo), kept: [] };
  }
  const around = [`{ type: ${quoted('function', sniffStyle(source))}, function: `, ' }'] as const;
  return { part: { edits: wrapValue(choice, 'tool_choice', around, source) }, kept: [kept] };
}

/** With tools a model may call several functions at once, and each of the calls wants its answer. */
function callOneAtATime(functions: Property, { parameters }: Request, { provider, source }: Scanned): Part {
  if (parameters?.properties.some(({ name }) => name === 'parallel_tool_calls')) return {};
  const literal = parameters?.literal;
  const [start, end] = functions.place.span;
  const member = literal?.members.find((each) => each[0] === start && each[1] === end);
  const isTaken = parameterFact(provider, 'chat', 'parallel_tool_calls')?.support === 'accepts';
  if (!isTaken || !literal || !member || literal.place.file !== functions.place.file) {
    return doubt(
      'The model may call several functions at once, where the code answers one: see that each call gets its answer.',
    );
  }
  return { edits: insertProperties(literal, source(literal.place.file), ['parallel_tool_calls: false'], member) };
}
