import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { factsFor } from '../../../src/plan/facts-for.js';
import { onlyText } from '../../../src/plan/values.js';
import { parameterFact } from '../../../src/providers/parameter-fact.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { Property } from '../../../src/scan/usage.js';
import type { ConvertedRequest, Request } from '../../call-shapes/call-shape.js';
import { type Dropped, refusedInChat, reportDropped } from '../../call-shapes/parameters.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { asToolChoice } from '../../call-shapes/tool-choice.js';
import { isTypeScript, wrapValue } from '../../call-shapes/write.js';
import { isNone } from '../parameters/tools-along.js';
import { isFunctionRole } from './asks.js';
import { answerCalls } from './messages.js';
import { offerTools } from './offer.js';

export function convertRequest(request: Request, scanned: Scanned): ConvertedRequest {
  const properties = request.parameters?.properties ?? [];
  const [functions, choice] = [lastOf(properties, 'functions'), lastOf(properties, 'function_call')];
  const refused = choice && refusedInChat(asToolChoice(choice), request, scanned);
  const unused = refused && isNone(choice) ? functions : undefined;
  const offered = unused ? undefined : functions;
  const chosen =
    choice &&
    (refused ? leaveOut(refused, [choice, ...(unused ? [unused] : [])], request, scanned) : choose(choice, scanned));
  const others = properties.filter(({ name }) => name !== 'functions' && name !== 'function_call');
  const tools = offered ? [{ ...offered, name: 'tools' }] : [];
  return {
    part: joinParts([
      known(request, scanned),
      unused?.conditional ? obstacle(offeredAtTimes(), t`Leave out both, functions and function_call.`) : {},
      offered ? offerTools(offered, scanned.source(offered.place.file)) : {},
      chosen?.part ?? {},
      offered ? callOneAtATime(offered, request, scanned) : {},
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
  if (/runFunctions$/.test(method))
    return obstacle(t`runFunctions calls them itself`, t`Use chat.completions.runTools.`);
  const isV3 = route === 'openai-v3' || route === 'openai-edge';
  if (!isV3 || !isTypeScript(file) || options.upgradeSdk) return {};
  return obstacle(t`version 3's types have no tools`, t`Move to the current openai package first: --upgrade-sdk.`);
}

const offeredAtTimes = () => t`function_call none is refused, and its functions are offered only at times`;

interface Chosen {
  readonly part: Part;
  readonly kept: readonly Property[];
}

/** A refused choice goes; one of none takes the functions along, which may be called without it. */
function leaveOut(refused: Dropped, gone: readonly Property[], request: Request, scanned: Scanned): Chosen {
  const edits = removeProperties(gone, request.parameters?.literal, scanned.source);
  const along = gone.length > 1 ? t`, and with it the functions, which could be called then` : '';
  const part = {
    edits,
    notes: reportDropped([refused], request),
    doubts: [t`tool_choice is left out${along}: ${refused.claim}.`],
  };
  return { part, kept: [] };
}

function choose(choice: Property, scanned: Scanned): Chosen {
  const { file } = choice.place;
  const source = scanned.source(file);
  const kept = asToolChoice(choice);
  if (onlyText(choice.value) !== undefined)
    return { part: { edits: wrapValue(choice, 'tool_choice', ['', ''], source) }, kept: [kept] };
  const isWritten = choice.form !== 'shorthand' && source[choice.valueSpan[0]] === '{';
  if (!isWritten) {
    const todo = t`Give tool_choice 'auto', 'none', or { type: 'function', function: { name } }.`;
    return { part: obstacle(t`function_call is decided at run time`, todo), kept: [] };
  }
  const around = [`{ type: ${quoted('function', sniffStyle(source))}, function: `, ' }'] as const;
  return { part: { edits: wrapValue(choice, 'tool_choice', around, source) }, kept: [kept] };
}

/** With tools a model may call several functions at once, and each of the calls wants its answer. */
function callOneAtATime(functions: Property, request: Request, scanned: Scanned): Part {
  const { parameters } = request;
  if (parameters?.properties.some(({ name }) => name === 'parallel_tool_calls')) return {};
  const literal = parameters?.literal;
  const [start, end] = functions.place.span;
  const member = literal?.members.find((each) => each[0] === start && each[1] === end);
  const isTaken = parameterFact(factsFor(request, scanned), 'chat', 'parallel_tool_calls')?.support === 'accepts';
  if (!isTaken || !literal || !member || literal.place.file !== functions.place.file) {
    return doubt(
      t`The model may call several functions at once, where the code answers one: see that each call gets its answer.`,
    );
  }
  return {
    edits: insertProperties(literal, scanned.source(literal.place.file), ['parallel_tool_calls: false'], member),
  };
}
