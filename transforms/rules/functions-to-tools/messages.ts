import { t } from '../../../src/messages/t.js';
import type { Edit, Scanned } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { literalPlace, onlyText, textLeaves } from '../../../src/plan/values.js';
import { lastOf } from '../../../src/scan/client-options.js';
import type { ObjectShape, Property } from '../../../src/scan/usage.js';
import type { Request } from '../../call-shapes/call-shape.js';
import { joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { wrapValue } from '../../call-shapes/write.js';
import { messagesOf } from './asks.js';
import { callIdAt } from './call-id.js';
import { functionType } from './offer.js';

/** Messages that repeat a call or tell its result: they name the call by its id from now on. */
export function answerCalls(request: Request, scanned: Scanned): Part {
  return joinParts(
    messagesOf(request).map((message) => {
      const role = lastOf(message.properties, 'role');
      if (role && onlyText(role.value) === 'function') return tellResult(message, role, request, scanned);
      const call = lastOf(message.properties, 'function_call');
      return call ? repeatCall(call, request, scanned) : {};
    }),
  );
}

/** Places whose text is replaced as a whole: reads in them are not rewritten on their own. */
export function replacedNames(request: Request): readonly Property[] {
  return messagesOf(request)
    .filter(({ properties }) => {
      const role = lastOf(properties, 'role');
      return role !== undefined && onlyText(role.value) === 'function';
    })
    .flatMap(({ properties }) => lastOf(properties, 'name') ?? []);
}

function tellResult(message: ObjectShape, role: Property, request: Request, scanned: Scanned): Part {
  const name = lastOf(message.properties, 'name');
  const [leaf] = textLeaves(role.value);
  const place = leaf && literalPlace(leaf);
  const id = name && callIdAt(name.place, request.symbol, scanned);
  if (!name || !place || id === undefined) {
    return obstacle(
      t`a message tells the result of a function, and the call that it belongs to is out of sight`,
      tell(),
    );
  }
  const edit: Edit = {
    file: name.place.file,
    start: name.place.span[0],
    end: name.place.span[1],
    text: `tool_call_id: ${id}`,
  };
  return { edits: [replaceText(place, scanned.source(place.file), 'tool'), edit] };
}

const tell = () => t`Make it { role: 'tool', tool_call_id, content } with the id of the tool call that it answers.`;

/** `function_call: { name, arguments }` of an assistant message that the code writes itself. */
function repeatCall(call: Property, request: Request, scanned: Scanned): Part {
  const id = callIdAt(call.place, request.symbol, scanned);
  if (id === undefined) {
    const todo = t`Repeat it as tool_calls: [{ id, type: 'function', function: { name, arguments } }] with the id that it came with.`;
    return obstacle(t`an assistant message repeats a function call, and its id is out of sight`, todo);
  }
  const source = scanned.source(call.place.file);
  const type = functionType(call.place.file, source);
  const around = [`[{ id: ${id}, type: ${type}, function: `, ' }]'] as const;
  return { edits: wrapValue(call, 'tool_calls', around, source) };
}
