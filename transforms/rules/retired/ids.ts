import { joinSentences } from '../../../src/messages/lists.js';
import { t } from '../../../src/messages/t.js';
import type { Proposal, RuleContext } from '../../../src/plan/contract.js';
import { replaceText } from '../../../src/plan/edits/replace-text.js';
import { isDocFile } from '../../../src/plan/left-alone.js';
import { oncePerContext } from '../../../src/plan/once-per-context.js';
import { envNames } from '../../../src/plan/values.js';
import type { UsageOf } from '../../../src/scan/usage.js';
import { isProse } from '../model/prose.js';
import { isToLeave, standInForOwn } from '../model-registry/own-stand-in.js';

export type Setting = UsageOf<'env-entry'> | UsageOf<'config'>;

/** Retired ids that settings and documents name, once for an id and a file. Those that calls in sight read are the rule `model`'s. */
export function renewIds(setting: Setting, context: RuleContext): Proposal[] {
  const alike = settingsAlike(`${setting.file}\n${setting.text}`, context);
  const { text: from, file } = setting;
  if (from === undefined || alike[0]?.id !== setting.id) return [];
  const to = standInForOwn(from, context);
  if (!to) return [reportNone(from, alike, context)];
  return [
    {
      kind: 'change',
      tier: 'review',
      usages: alike,
      edits: alike.map((each) => replaceText(placeOf(each), context.source(file), to.id)),
      title: t`${setting.name ? `${setting.name}: ` : ''}${from} -> ${to.id} in ${file}`,
      why: joinSentences([
        t`${to.choice?.why ?? t`${to.id} follows it`}.`,
        isDocFile(file) ? t`The sentences around it may need a word too.` : t`No call in sight reads it: see who does.`,
        ...(to.model?.kind === 'embedding' ? [t`Old and new vectors do not mix: embed the stored texts again.`] : []),
      ]),
      sources: to.choice?.sources ?? [],
    },
  ];
}

function reportNone(id: string, usages: readonly Setting[], { provider }: RuleContext): Proposal {
  return {
    kind: 'finding',
    severity: 'action',
    usages,
    title: t`${provider.name} answers to ${id} no more, and names nothing that follows it`,
    todo: t`Choose another with --model ${id}=<model>.`,
  };
}

/** The settings of one file that name one id that ends, and that the rule `model` says nothing of. */
const settingsAlike = oncePerContext((fileAndId: string, context: RuleContext): Setting[] => {
  const [file, id = ''] = fileAndId.split('\n');
  if (!isToLeave(id, context)) return [];
  return context.usages
    .filter((usage) => usage.kind === 'env-entry' || usage.kind === 'config')
    .filter((usage) => usage.file === file && usage.text === id && !isOfCalls(usage, context));
});

function isOfCalls(setting: Setting, context: RuleContext): boolean {
  if (setting.kind === 'config' && (setting.role !== 'env-value' || isProse(setting, context))) return false;
  return readByCalls('all', context).has(setting.name ?? '');
}

/** The variables that give moving calls their model. */
const readByCalls = oncePerContext((_: string, { usages, moves }: RuleContext): ReadonlySet<string> => {
  const requests = usages.filter((usage) => usage.kind === 'request').filter(moves);
  const models = requests.flatMap(
    ({ parameters }) => parameters?.properties.filter(({ name }) => name === 'model') ?? [],
  );
  return new Set(models.flatMap(({ value }) => envNames(value).map(({ name }) => name)));
});

const placeOf = (setting: Setting) => ({
  file: setting.file,
  span: setting.kind === 'env-entry' ? setting.valueSpan : setting.span,
});
