import { listed } from '../messages/lists.js';
import { t } from '../messages/t.js';
import type { ProviderData } from '../providers/schema.js';

interface Choice {
  readonly provider: ProviderData;
  readonly region: string;
  /** Folders of the packages of a monorepo, relative to the file. */
  readonly packages: readonly string[];
  /** Where the JSON Schema is, from the file; absent where repoint is not installed beside it. */
  readonly schema?: string | undefined;
}

/** A first configuration, as JSON with comments: what was chosen, and what else there is, commented out. */
export function starterConfig({ provider, region, packages, schema }: Choice): string {
  const model = provider.choices.flagship ?? Object.values(provider.choices).find((id) => id !== null);
  const parts = [
    ...(schema === undefined ? [] : [`  "$schema": ${JSON.stringify(schema)},`]),
    `  // ${t`Where to move to: an id of \`repoint providers\`, and a region of it (${listed(Object.keys(provider.regions))}).`}
  "to": ${JSON.stringify(provider.id)},
  "region": ${JSON.stringify(region)},`,
    ...(model === undefined
      ? []
      : [
          `  // ${t`Models to write in place of those that repoint chooses: see \`repoint models --to ${provider.id}\`.`}
  // "models": { "gpt-4o": ${JSON.stringify(model)} },`,
        ]),
    `  // ${t`Which model to take where several would do: cheap, quality or same-price.`}
  // "prefer": "quality",`,
    `  // ${t`Globs or folders: look only at these scripts, leave these files out.`}
  // "include": ["src/**"],
  // "exclude": ["**/legacy/**"],`,
    `  // ${t`APIs that stay at OpenAI, on a client of their own.`}
  // "keep": ["moderations"],`,
    `  // ${t`Keep both providers, to be chosen by LLM_PROVIDER at run time.`}
  // "dual": true,`,
    ...(packages.length === 0 ? [] : [packagesPart(packages, provider.id)]),
  ];
  return `// ${t`Settings of repoint for this folder. What is typed wins. All keys: docs/config.md of the package.`}
{
${parts.join('\n\n')}
}
`;
}

function packagesPart(packages: readonly string[], provider: string): string {
  const rows = packages.map((folder) => `  //   ${JSON.stringify(folder)}: { "to": ${JSON.stringify(provider)} },`);
  return [
    `  // ${t`Packages that go elsewhere than the rest: of several that a file lies in the first one counts.`}`,
    '  // "packages": {',
    ...rows,
    '  // },',
  ].join('\n');
}
