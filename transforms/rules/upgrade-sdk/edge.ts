import { t } from '../../../src/messages/t.js';
import type { Scanned } from '../../../src/plan/contract.js';
import { doubt, joinParts, obstacle, type Part } from '../../call-shapes/part.js';
import { writeFormat } from '../embedding-format/index.js';
import { behindCall } from './call.js';
import type { Request, Unit } from './unit.js';

/**
 * openai-edge gives the response of fetch, and so does the current client when asked: what reads it stays. Only a response that
 * is not `ok` comes as an error from now on.
 */
export function liftEdgeAnswer(request: Request, unit: Unit, scanned: Scanned): Part {
  const reads = unit.results.filter(({ requests, root }) => root === 'envelope' && requests.includes(request.id));
  const checked = reads.find(({ steps }) => /^(?:ok|status|statusText)$/.test(steps[0]?.name ?? ''));
  return joinParts([
    { edits: [behindCall(request, '.asResponse()')] },
    askForNumbers(request, scanned),
    checked
      ? doubt(
          t`At ${checked.file}:${checked.position.line} the code looks whether the request went well: the current client throws an APIError where it did not.`,
        )
      : {},
  ]);
}

/** The current client asks for vectors as base64 when nothing is said, and decodes them only where it reads the response itself. */
function askForNumbers({ api, parameters, file, position }: Request, scanned: Scanned): Part {
  if (api !== 'embeddings' || parameters?.properties.some(({ name }) => name === 'encoding_format')) return {};
  const literal = parameters?.literal;
  if (literal) return { edits: writeFormat(parameters, literal, scanned) };
  const what = t`the parameters of the embeddings at ${file}:${position.line} are out of sight`;
  return obstacle(what, t`Write encoding_format: 'float' among them.`);
}
