import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import type { Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { type Dropped, renameInChat } from '../../call-shapes/parameters.js';
import type { Part } from '../../call-shapes/part.js';
import { convertReasoning } from './reasoning.js';
import { convertText } from './text-format.js';
import { convertChoice, convertTools } from './tools.js';

/** What becomes of one parameter. */
export interface Setting {
  /** Under their names in chat completions; empty where it goes. */
  readonly kept?: readonly Property[];
  readonly dropped?: readonly Dropped[];
  readonly part?: Part;
}

type Convert = (property: Property, request: Request, scanned: Scanned) => Setting;

/** Parameters that chat completions have under another name or in another form; the others are the same. */
const CONVERSIONS: Readonly<Record<string, Convert>> = {
  max_output_tokens: (property, request, scanned) => {
    const { property: renamed, part } = renameInChat(property, 'max_completion_tokens', request, scanned);
    return { kept: [renamed], part };
  },
  reasoning: convertReasoning,
  text: convertText,
  tools: convertTools,
  tool_choice: convertChoice,
  store: drop(() => t`chat completions keep no responses`, false),
  include: drop(() => t`chat completions have no items to include`, false),
  truncation: drop(() => t`chat completions never cut the conversation`, false),
  stream_options: drop(() => t`it is about the events of a response`, false),
  top_logprobs: drop(() => t`chat completions ask for them with logprobs: true`, true),
  max_tool_calls: drop(() => t`it limits hosted tools, which chat completions do not have`, false),
  // Said where what they stand for is named: these are only reached when they are switched off.
  previous_response_id: drop(() => t`it continues nothing`, false),
  conversation: drop(() => t`it continues nothing`, false),
  background: drop(() => t`it is off`, false),
  prompt: drop(() => t`it names nothing`, false),
  context_management: drop(() => t`it is off`, false),
};

export function convertSetting(property: Property, request: Request, scanned: Scanned): Setting {
  const convert = CONVERSIONS[property.name];
  return convert ? convert(property, request, scanned) : { kept: [property] };
}

function drop(claim: () => string, changesOutput: boolean): Convert {
  return (property) => ({ dropped: [{ property, claim: claim(), changesOutput }] });
}
