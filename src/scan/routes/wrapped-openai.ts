import { t } from '../../messages/t.js';
import { type KnownExports, knownConstruction } from '../analysis/package-calls.js';
import type { ts } from '../analysis/typescript.js';
import { describeOptions } from '../client-options.js';
import type { ScanContext } from '../scan-context.js';
import type { ClientUsage } from '../usage.js';
import type { RouteDetector } from './route.js';

/** Classes that extend the SDK's in order to watch its calls. */
const WATCHED: KnownExports<true> = {
  modules: /^@posthog\/ai(?:\/.+)?$/,
  names: { OpenAI: true, AzureOpenAI: true, PostHogOpenAI: true, PostHogAzureOpenAI: true, default: true },
};

/** A client of the `openai` package that a watcher's package makes: its calls are told by the route of that package. */
export const wrappedOpenaiRoute: RouteDetector = { client: watchedClient };

function watchedClient(node: ts.Node, context: ScanContext): ClientUsage | undefined {
  const made = knownConstruction(node, WATCHED, context);
  // The root of the package exports clients of other vendors too; only the path for OpenAI has a default.
  if (!made || (made.name === 'default' && !made.module.endsWith('/openai'))) return undefined;
  const className = made.name === 'default' ? 'OpenAI' : made.name.replace(/^PostHog/, '');
  const because = [t`${made.name} of ${made.module} extends the class of the openai package`];
  return {
    ...context.describe('client', className === 'AzureOpenAI' ? 'azure' : 'openai', node, {
      confidence: 'proven',
      because,
    }),
    className,
    ...describeOptions(made.call, { key: 'apiKey', url: 'baseURL' }, context),
  };
}
