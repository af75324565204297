import { labelled, listNotes } from '../../messages/lists.js';
import { count, formatNumber } from '../../messages/sentences.js';
import { t } from '../../messages/t.js';
import type { Verdict } from '../../plan/capabilities/contract.js';
import type { Item } from '../items.js';

/** All that the page says, in the language of the run. `client` is for its script, where `{}` stands for a number. */
export const words = {
  lead: (changes: number, files: number) => t`${count(changes, 'change')} in ${count(files, 'file')}`,
  noChanges: (manual: number) => t`Nothing that repoint could change; ${formatNumber(manual)} to do by hand.`,
  madeWith: (version: string) => t`Made with repoint ${version}. Nothing on this page is sent anywhere.`,
  chartRow: (name: string, parts: readonly string[]) => labelled(name, listNotes(parts)),
  part: (number: number, name: string) => `${formatNumber(number)} ${name}`,
  more: (rest: number) => t`and ${formatNumber(rest)} more`,
  get all() {
    return t`all`;
  },
  get skipToChanges() {
    return t`Skip to the changes`;
  },
  get noScript() {
    return t`This browser runs no script here: the differences, the filters and the search need it.`;
  },
  get headings() {
    return {
      overview: t`Overview`,
      checklist: t`To do by hand`,
      beforeMerging: t`Before merging`,
      costs: t`Cost`,
      changes: t`Changes and findings`,
      files: t`Files`,
      problems: t`Not looked at`,
      ignored: t`Ignored by comments`,
      byTier: t`By tier`,
      byRule: t`By rule`,
      byFile: t`By file`,
      byCapability: (provider: string) => t`What ${provider} does otherwise`,
      keys: t`Keys`,
    };
  },
  get tiers(): Record<Item['tier'], string> {
    return {
      auto: t`proven and verified`,
      review: t`a person has to decide`,
      manual: t`no edit is possible: left to you`,
      info: t`good to know`,
    };
  },
  get verdicts(): Record<Verdict, string> {
    return { rejects: t`rejected`, ignores: t`ignored`, differs: t`done otherwise`, unverified: t`not verified` };
  },
  get figures() {
    return { files: t`files looked at`, scripts: t`scripts with OpenAI`, baseURL: t`base URL`, key: t`key` };
  },
  get controls() {
    return {
      toolbar: t`Filter and view`,
      search: t`Search`,
      searchHint: t`Search titles, reasons, code ( / )`,
      tier: t`Tiers`,
      rule: t`Rule`,
      allRules: t`All rules`,
      allFiles: t`All files`,
      split: t`Side by side`,
      theme: t`Dark`,
      print: t`Print checklist`,
      help: t`Keys`,
      clear: t`Clear filters`,
      close: t`Close`,
    };
  },
  get card() {
    return {
      heldBy: t`Waits for a decision on`,
      requires: t`Goes with`,
      also: t`Also touches`,
      sources: t`Sources`,
      source: (date: string) => t`of ${date}`,
      unverified: t`not verified`,
    };
  },
  get beforeMerging() {
    return {
      key: t`Set the key wherever this runs (hosting, CI secrets, local env files):`,
      network: t`Let the network reach`,
      doctor: t`With the key in the environment, run`,
    };
  },
  get costs() {
    return {
      columns: [t`model`, t`in / out, per million tokens`, t`becomes`, t`in / out`, t`of what it cost`],
      unknown: t`not known`,
      busy: (amounts: string) => t`${amounts} at busy hours`,
      unverified: t`not verified`,
      free: (text: string) => t`Free: ${text}`,
    };
  },
  get ignored() {
    return { noReason: t`no reason given`, needs: t`goes with what is ignored` };
  },
  get keys() {
    return [
      ['/', t`search`],
      ['j k', t`next, previous change`],
      ['n p', t`next, previous file`],
      ['s', t`side by side or unified`],
      ['t', t`light or dark`],
      ['Esc', t`clear the filters, close this`],
      ['?', t`show the keys`],
    ] as const;
  },
  get client() {
    return {
      showing: t`{} of {} shown`,
      ticked: t`{} of {} done`,
      before: t`before`,
      after: t`after`,
      removed: t`removed`,
      added: t`added`,
      spokenOf: t`meant here`,
    };
  },
};
