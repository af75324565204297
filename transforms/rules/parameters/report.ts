import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal } from '../../../src/plan/contract.js';
import { explainFact, noteOf, sourceOf } from '../../../src/plan/facts.js';
import type { ModelRequest } from '../../../src/plan/needs.js';
import { byHand as SCHEMA_BY_HAND } from '../structured-output/words.js';
import { nameInCode, type Range, type Subject, valueKey } from './subject.js';

/** A value that the provider refuses and that nobody but a person can replace, such as `json_schema`. */
export function reportConverted(subject: Subject): FindingProposal {
  const { property, request, context } = subject;
  const { name } = context.provider;
  const value = valueKey(property, request, context);
  const instead = INSTEAD[`${property.name} ${value}`] ?? t`Leave it out, or use another value that ${name} takes.`;
  return ask(subject, t`${name} refuses ${`${nameInCode(property)} ${value ?? ''}`.trim()}`, instead);
}

const INSTEAD: Readonly<Record<string, string>> = {
  get 'response_format json_schema'() {
    return SCHEMA_BY_HAND();
  },
};

/** One of several values that the parameter can have, such as the fallback of a variable. */
export function reportRefused(subject: Subject, value: string): FindingProposal {
  const { name } = subject.context.provider;
  const title = t`${nameInCode(subject.property)} can be ${value}, which ${name} refuses`;
  return ask(subject, title, t`Write another value there that ${name} takes.`);
}

export function reportIgnored(subject: Subject): FindingProposal {
  return inform(subject, t`${nameInCode(subject.property)} is kept; ${subject.context.provider.name} ignores it`);
}

export function reportUnverified(subject: Subject): FindingProposal {
  const { property, context } = subject;
  return inform(
    subject,
    t`${nameInCode(property)} is kept; nobody has verified what ${context.provider.name} does with it`,
  );
}

/** A library such as LangChain takes its own name and writes the one that is sent. */
export function reportLibraryName(subject: Subject, renamed: string): FindingProposal {
  const { property, context } = subject;
  const { name } = context.provider;
  return inform(subject, t`${nameInCode(property)} is kept: the library writes its name; ${name}'s own is ${renamed}`);
}

/** OpenAI's types refuse the provider's own name in the arguments of a call. */
export function reportKeptName(subject: Subject, renamed: string): FindingProposal {
  const { property, context } = subject;
  const { name } = context.provider;
  return inform(
    subject,
    t`${nameInCode(property)} is kept; ${name}'s name for it is ${renamed}, which the SDK's types refuse`,
  );
}

export function reportTooMany(subject: Subject, fact: Range, count: number): FindingProposal {
  const { property, context } = subject;
  const title = t`${nameInCode(property)} has ${count} items, ${context.provider.name} takes at most ${fact.maxItems}`;
  const todo =
    fact.maxItems === 1
      ? t`Keep the one that matters most.`
      : joinSentences([t`Keep ${fact.maxItems}, or send several requests.`, inPieces(subject, fact)]);
  return ask({ ...subject, fact }, title, todo);
}

/** A positional argument has no name that could be changed, and what stands behind it would move up. */
export function reportPosition(subject: Subject): FindingProposal {
  const { property, context } = subject;
  const title = t`${nameInCode(property)} is passed by its position and may not be what ${context.provider.name} takes`;
  return ask(subject, title, t`Compare it with ${context.provider.name}'s documentation.`);
}

export function reportUnknownValue(subject: Subject, fact: Range, from: string, limits: string): FindingProposal {
  const { property, context } = subject;
  const claim = t`${nameInCode(property)} is decided at run time (${from}); ${context.provider.name} takes ${limits}`;
  const pieces = inPieces(subject, fact);
  return {
    ...inform({ ...subject, fact }, claim),
    ...(pieces === '' ? {} : { todo: t`If it can be longer: ${pieces}` }),
  };
}

/** How more texts are embedded than one request takes. */
function inPieces({ property, request }: Subject, { maxItems }: Range): string {
  if (request.api !== 'embeddings' || property.name !== 'input' || maxItems === undefined) return '';
  return `for (let at = 0; at < texts.length; at += ${maxItems}) { await embed(texts.slice(at, at + ${maxItems})); }`;
}

/** What is spread into a call from out of sight may hold parameters that the provider does not take. */
export function reportUnseen(request: ModelRequest): FindingProposal[] {
  return (request.parameters?.unseen ?? []).map((unseen) => ({
    kind: 'finding',
    severity: 'info',
    usages: [request],
    title: t`parameters from ${unseen} are out of sight and were not checked`,
  }));
}

/** Something to know, with what is noted of the fact. */
function inform({ property, request, fact }: Subject, claim: string): FindingProposal {
  return {
    kind: 'finding',
    severity: 'info',
    usages: [request],
    place: property.place,
    title: explainFact(claim, fact),
    sources: [sourceOf(fact)],
  };
}

/** Something to do before the client can move: the title goes where its changes wait, the note to what is to be done. */
function ask(subject: Subject, title: string, todo: string): FindingProposal {
  const common = inform(subject, '');
  return { ...common, severity: 'action', holds: true, title, todo: `${noteOf(subject.fact)}${todo}` };
}
