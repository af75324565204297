import { t } from '../../messages/t.js';
import type { AnyRule } from '../../plan/contract.js';
import { type Item, listItems, type Region } from '../items.js';
import { stringifyMasked } from '../json.js';
import type { ReportInput } from '../report-input.js';
import { toolVersion } from '../tool-version.js';
import { fixOf } from './fix.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://www.npmjs.com/package/repoint';

const LEVELS: Readonly<Record<Item['tier'], string>> = {
  manual: 'error',
  review: 'warning',
  auto: 'warning',
  info: 'note',
};

/**
 * SARIF 2.1.0 for code scanning: every change with its fix, every finding, with fingerprints that survive lines added above.
 * Written even when nothing is left, which closes old alerts.
 */
export function renderSarif(input: ReportInput): string {
  const items = listItems(input);
  const rules = [...new Set(items.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: { name: 'repoint', version: toolVersion(), informationUri: HOME, rules: rules.map(describeRule) },
    },
    // A checkout elsewhere has the same paths below this.
    originalUriBaseIds: { SRCROOT: { description: { text: t`the folder that repoint was started in` } } },
    columnKind: 'utf16CodeUnits',
    results: items.map((item) => describeItem(item, rules, input)),
  };
  return stringifyMasked({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function describeRule(id: AnyRule['id']): object {
  return { id, name: id, helpUri: `${HOME}?activeTab=code`, shortDescription: { text: t`repoint rule ${id}` } };
}

function describeItem(item: Item, rules: readonly string[], input: ReportInput): object {
  const { id, rule, tier, title, text, region, others, sources, change } = item;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[tier],
    message: { text: text === '' ? title : t`${title}. ${text}` },
    locations: [locationOf(region)],
    ...(others.length > 0
      ? { relatedLocations: others.map((each, index) => ({ id: index + 1, ...locationOf(each) })) }
      : {}),
    partialFingerprints: { 'repoint/v1': id },
    ...(change ? { fixes: [fixOf(change, input)] } : {}),
    properties: { tier, sources: sources.map(({ url, date }) => `${url} (${date})`) },
  };
}

function locationOf({ file, start, end }: Region): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file), uriBaseId: 'SRCROOT' },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}
