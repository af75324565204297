import { t } from '../../messages/t.js';
import { refuseValue } from '../../providers/refuse-value.js';
import type { ParameterFact } from '../../providers/schema.js';
import type { CapabilityNote, Verdict } from './contract.js';
import { describeLimits } from './describe-limits.js';

type Judged = Pick<CapabilityNote, 'verdict' | 'text'>;

/** What a fact means for a parameter with these values; undefined where the provider does as OpenAI does. */
export function judgeParameter(fact: ParameterFact, subject: string, values: readonly unknown[]): Judged | undefined {
  const judged = judge(fact, subject, values);
  if (judged === undefined || fact.note === undefined) return judged;
  return { ...judged, text: t`${judged.text} (${fact.note})` };
}

function judge(fact: ParameterFact, subject: string, values: readonly unknown[]): Judged | undefined {
  switch (fact.support) {
    case 'accepts':
      return fact.heed || fact.urls ? { verdict: 'differs', text: t`${subject} is written in another way` } : undefined;
    case 'rejects':
      return { verdict: 'rejects', text: t`${subject} is refused` };
    case 'ignores':
      return { verdict: 'ignores', text: t`${subject} has no effect` };
    case 'unverified':
      return { verdict: 'unverified', text: t`nothing reliable is known of ${subject}` };
    case 'rename':
      return { verdict: RENAMED[fact.otherwise], text: t`${subject} is called ${fact.to}` };
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
  if (refusals.length > 0)
    return {
      verdict: 'rejects',
      text: t`${subject} ${[...new Set(refusals)].reduce((all, next) => t`${all}, or ${next}`)}`,
    };
  if (values.length > 0) return undefined;
  const limits = describeLimits(fact);
  return limits === '' ? undefined : { verdict: 'differs', text: t`${subject} is limited: ${limits}` };
}
