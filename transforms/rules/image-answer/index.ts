import { listOr } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { FindingProposal, Proposal, Rule, RuleContext } from '../../../src/plan/contract.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { quoted, sniffStyle } from '../../../src/plan/edits/style.js';
import { explainFact, sourceOf } from '../../../src/plan/facts.js';
import { isModelRequest } from '../../../src/plan/needs.js';
import type { ProviderData } from '../../../src/providers/schema.js';
import type { UsageOf } from '../../../src/scan/usage.js';

type Answers = NonNullable<ProviderData['imageAnswers']>;
type Form = Answers['forms'][number];

/** Code that reads a picture as a URL or as base64 has to get it in that form. */
export const imageAnswer: Rule<'request'> = {
  id: 'image-answer',
  get summary() {
    return t`Ask for pictures in the form that the code reads, or say that it never comes`;
  },
  handles: ['request'],
  propose(request, context) {
    const answers = context.provider.imageAnswers;
    if (request.api !== 'images' || !answers || !isModelRequest(request, context.provider)) return [];
    if (!context.moves(request)) return [];
    const reads = readsOf(request, context);
    const missing = reads.filter(({ form }) => !answers.forms.includes(form));
    const [form, ...others] = new Set(reads.map((read) => read.form));
    const asks = missing.length === 0 && form !== undefined && others.length === 0 && form !== answers.forms[0];
    return [
      ...missing.map(({ result, form }) => reportMissing(form, result, request, answers, context)),
      ...(asks ? askFor(form, request, answers, context) : []),
    ];
  },
};

interface Read {
  readonly form: Form;
  readonly result: UsageOf<'result'>;
}

function readsOf(request: UsageOf<'request'>, { usages }: RuleContext): Read[] {
  return usages
    .filter((usage) => usage.kind === 'result')
    .filter(({ requests }) => requests.includes(request.id))
    .flatMap((result) => {
      const form = result.steps.at(-1)?.name;
      return form === 'url' || form === 'b64_json' ? [{ form, result }] : [];
    });
}

/** How the other form is had from the one that comes. */
const INSTEAD: Readonly<Record<Form, string>> = {
  get b64_json() {
    return t`Read url and fetch it: Buffer.from(await (await fetch(image.url)).arrayBuffer()).toString('base64').`;
  },
  get url() {
    return t`Read b64_json: \`data:image/png;base64,\${image.b64_json}\`, or store the picture and link to that.`;
  },
};

function reportMissing(
  form: Form,
  result: UsageOf<'result'>,
  request: UsageOf<'request'>,
  answers: Answers,
  { provider }: RuleContext,
): FindingProposal {
  return {
    kind: 'finding',
    severity: 'action',
    holds: true,
    usages: [request, result],
    place: result,
    title: t`${form} of a picture is read; ${provider.name} answers ${listOr(answers.forms)}`,
    todo: INSTEAD[form],
    sources: [sourceOf(answers)],
  };
}

function askFor(form: Form, request: UsageOf<'request'>, answers: Answers, context: RuleContext): Proposal[] {
  const { literal, unseen = [], properties = [] } = request.parameters ?? {};
  if (properties.some(({ name }) => name === 'response_format')) return [];
  const why = explainFact(t`${context.provider.name} answers ${answers.forms[0]} when nothing is said`, answers);
  const common = { usages: [request], sources: [sourceOf(answers)] };
  if (!literal || unseen.length > 0) {
    const title = t`${form} of a picture is read, but not asked for in sight`;
    return [
      {
        kind: 'finding',
        severity: 'action',
        holds: true,
        ...common,
        title,
        todo: t`Ask for response_format: '${form}'. ${why}`,
      },
    ];
  }
  const source = context.source(literal.place.file);
  const property = `response_format: ${quoted(form, sniffStyle(source))}`;
  const edits = insertProperties(literal, source, [property], literal.members.at(-1));
  return [{ kind: 'change', tier: 'review', ...common, edits, title: `response_format: '${form}'`, why }];
}
