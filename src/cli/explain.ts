import type { Command } from 'commander';
import { currentDay } from '../current-day.js';
import type { Explanation } from '../explain/contract.js';
import { forwardSlashes } from '../forward-slashes.js';
import { errors } from '../messages/errors/index.js';
import { t } from '../messages/t.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { findProviderData, loadCatalog } from './find-provider-data.js';
import { makePlan, type PlanFlags } from './make-plan.js';
import { addCommonOptions, addTargetOptions } from './options.js';
import { createOutput } from './output.js';

type ExplainFlags = PlanFlags & { readonly json?: true };

export function defineExplain(command: Command, finish: (code: ExitCode) => void): void {
  command
    .argument('<term>', t`e.g. roles, response_format.json_schema, gpt-4o, src/chat.ts:12`)
    .argument('[dir]', t`the folder to work in, for a place`)
    .option('--json', t`print it as JSON`);
  addTargetOptions(command);
  addCommonOptions(command).action(async (term: string, directory: string | undefined, flags: ExplainFlags) => {
    finish(await explain(term, directory, flags));
  });
}

async function explain(term: string, directory: string | undefined, flags: ExplainFlags): Promise<ExitCode> {
  const { renderExplanations } = await import('../report/explain/index.js');
  const { data, color, width } = createOutput(flags);
  const explanations = await findFor(term, directory, flags);
  data(flags.json ? `${JSON.stringify(explanations, null, 2)}\n` : renderExplanations({ explanations, color, width }));
  return EXIT.done;
}

async function findFor(
  term: string,
  directory: string | undefined,
  flags: ExplainFlags,
): Promise<readonly Explanation[]> {
  const { isPlace } = await import('../explain/explain-place.js');
  if (isPlace(term)) return [await explainPlaceOf(term, directory, flags)];
  const { findExplanations, suggestTerms } = await import('../explain/find-explanations.js');
  const catalog = await loadCatalog(flags);
  const { openAICompatible } = await import('../../transforms/openai-compatible.js');
  const { readRulePage } = await import('../../transforms/read-rule-page.js');
  const providers =
    flags.to === undefined ? catalog.ids().map(catalog.load) : [await findProviderData(flags.to, catalog)];
  const knowledge = {
    providers,
    rules: openAICompatible('any').rules,
    rulePage: readRulePage,
    today: currentDay(),
  };
  const found = findExplanations(term, knowledge);
  if (found.length === 0) throw errors.unknownTerm(term, suggestTerms(term, knowledge));
  return found;
}

async function explainPlaceOf(term: string, directory: string | undefined, flags: ExplainFlags): Promise<Explanation> {
  if (flags.to === undefined) throw errors.placeNeedsProvider(term);
  const { explainPlace } = await import('../explain/explain-place.js');
  const { plan, source } = await makePlan(directory, flags);
  const page = explainPlace(forwardSlashes(term).replace(/^\.\//, ''), plan, source);
  if (page === undefined) throw errors.nothingThere(term);
  return page;
}
