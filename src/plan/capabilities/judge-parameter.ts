import { refuseValue } from '../../providers/refuse-value.js';
import type { ParameterFact } from '../../providers/schema.js';
import type { CapabilityNote, Verdict } from './contract.js';

type Judged = Pick<CapabilityNote, 'verdict' | 'text'>;

/** What a fact means for a parameter with these values; undefined where the provider does as OpenAI does. */
export function judgeParameter(fact: ParameterFact, subject: string, values: readonly unknown[]): Judged | undefined {
  const judged = judge(fact, subject, values);
  if (judged === undefined || fact.note === undefined) return judged;
  return { ...judged, text: `${judged.text} (${fact.note})` };
}

function judge(fact: ParameterFact, subject: string, values: readonly unknown[]): Judged | undefined {
  switch (fact.support) {
    case 'accepts':
      return fact.heed || fact.urls ? { verdict: 'differs', text: `${subject} is written in another way` } : undefined;
    case 'rejects':
      return { verdict: 'rejects', text: `${subject} is refused` };
    case 'ignores':
      return { verdict: 'ignores', text: `${subject} has no effect` };
    case 'unverified':
      return { verdict: 'unverified', text: `nothing reliable is known of ${subject}` };
    case 'rename':
      return { verdict: RENAMED[fact.otherwise], text: `${subject} is called ${fact.to}` };
    case 'range':
      return judgeRange(fact, subject, values);
  }
}

const RENAMED: Readonly<Record<Extract<ParameterFact, { support: 'rename' }>['otherwise'], Verdict>> = {
  rejects: 'rejects',
  ignores: 'ignores',
  unverified: 'unverified',
};

/** Values that are known and fit raise no word. */
function judgeRange(
  fact: Extract<ParameterFact, { support: 'range' }>,
  subject: string,
  values: readonly unknown[],
): Judged | undefined {
  const refusals = values.flatMap((value) => refuseValue(fact, value) ?? []);
  if (refusals.length > 0) return { verdict: 'rejects', text: `${subject} ${[...new Set(refusals)].join(', or ')}` };
  if (values.length > 0) return undefined;
  const limits = describeLimits(fact);
  return limits === '' ? undefined : { verdict: 'differs', text: `${subject} has to be ${limits}` };
}

function describeLimits({
  min,
  max,
  allowed,
  maxItems,
  arrayOnly,
}: Extract<ParameterFact, { support: 'range' }>): string {
  return [
    ...(min === undefined && max === undefined ? [] : [`from ${min ?? 'anything'} to ${max ?? 'anything'}`]),
    ...(allowed === undefined ? [] : [`one of ${allowed.join(', ')}`]),
    ...(arrayOnly === true ? ['an array'] : []),
    ...(maxItems === undefined ? [] : [`of at most ${maxItems} items`]),
  ].join(', ');
}
