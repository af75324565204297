import { t } from '../../../src/messages/t.js';
import type { Edit, FindingProposal, RuleContext } from '../../../src/plan/contract.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { byHand } from '../client/by-hand.js';
import { moveKey } from '../client/key.js';
import type { Part } from '../client/part.js';
import { moveAddress } from './address.js';
import type { Client } from './client.js';

/** A raw call: its URL, the header with its key, and the API version beside the URL. */
export function moveRawCall(client: Client, context: RuleContext): Part[] {
  const address = moveAddress(client, context);
  const versions = (client.azure.query?.properties ?? []).filter(({ name }) => name === 'api-version');
  return [
    moveKey(client, context),
    { edits: 'edits' in address ? address.edits : [] },
    { edits: writeBearer(client) },
    { edits: removeProperties(versions, client.azure.query?.literal, context.source) },
  ];
}

export function blockersOfRawCall(client: Client, context: RuleContext): FindingProposal[] {
  const address = moveAddress(client, context);
  const reasons = [
    ...('blocked' in address ? [address.blocked] : []),
    ...(client.azure.keyHeader ? [] : [t`no api-key header is in sight`]),
  ];
  const { target } = context;
  return reasons.map((reason) =>
    byHand(client, context, {
      title: t`this call to Azure cannot be rewritten: ${reason}`,
      todo: t`Send it to ${target.baseURL} with the header Authorization: Bearer and the key from ${target.keyEnv}, without api-version, and name the model in its body.`,
    }),
  );
}

/** `'api-key': key` becomes `Authorization: \`Bearer ${key}\``. */
function writeBearer({ azure: { keyHeader } }: Client): Edit[] {
  if (!keyHeader) return [];
  const { file } = keyHeader.place;
  const [nameStart, nameEnd] = keyHeader.nameSpan;
  const [start, end] = keyHeader.valueSpan;
  return [
    { file, start: nameStart, end: nameEnd, text: 'Authorization' },
    { file, start, end: start, text: '`Bearer ${' },
    { file, start: end, end, text: '}`' },
  ];
}
