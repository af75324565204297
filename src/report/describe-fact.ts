import type { ParameterFact } from '../providers/schema.js';

/** What a provider does with a parameter, in a few words. */
export function describeFact(fact: ParameterFact): string {
  switch (fact.support) {
    case 'rename':
      return `rename to ${fact.to}`;
    case 'range':
      return describeRange(fact);
    default:
      return fact.support;
  }
}

function describeRange({
  min,
  max,
  allowed,
  maxItems,
  arrayOnly,
}: Extract<ParameterFact, { support: 'range' }>): string {
  const limits = [
    ...(min === undefined && max === undefined ? [] : [`${min ?? '…'} to ${max ?? '…'}`]),
    ...(allowed === undefined ? [] : [`one of ${allowed.join(', ')}`]),
    ...(maxItems === undefined ? [] : [`at most ${maxItems} items`]),
    ...(arrayOnly === true ? ['only as an array'] : []),
  ];
  return limits.join(', ');
}
