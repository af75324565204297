import type { PlanCosts } from '../../src/cost/cost-of-plan.js';
import type { NextSteps } from '../../src/next-steps/contract.js';
import type { Capabilities } from '../../src/plan/capabilities/contract.js';

/** What a plan costs: busy hours, long requests, two currencies, a price that nobody knows, and a free quota. */
export const RICH_COSTS: PlanCosts = {
  models: [
    {
      from: 'gpt-4o',
      to: 'glm-5.3',
      provider: 'zhipu',
      requests: ['r1'],
      before: [{ currency: 'USD', input: 2.5, output: 10 }],
      after: [
        {
          currency: 'CNY',
          input: 8,
          output: 28,
        },
        {
          currency: 'USD',
          input: 1.4,
          output: 4.4,
          longer: [{ above: 32_000, input: 2.1, output: 6.6 }],
          peak: {
            days: 'weekdays',
            hours: [{ from: '09:00', to: '12:00' }],
            timeZone: 'Asia/Shanghai',
            input: 2.8,
            output: 8.8,
          },
          derived: true,
        },
      ],
      ratio: { currency: 'USD', usual: { least: 0.49, most: 0.52 }, derived: true },
      unverified: true,
    },
    {
      from: 'text-embedding-3-small',
      to: 'embedding-3',
      provider: 'zhipu',
      requests: ['r2'],
      before: [{ currency: 'USD', input: 0.02, output: 0 }],
      after: [],
      ratio: 'no-price-after',
    },
  ],
  free: ['a million tokens for a new account'],
  total: { ratio: 'no-price-after', calls: 2, priced: 1 },
};

export const RICH_CAPABILITIES: Capabilities = {
  everywhere: [],
  sites: [
    {
      usage: 'r1',
      file: 'src/chat.ts',
      position: { line: 6, column: 3 },
      method: 'chat.completions.create',
      models: [{ from: 'gpt-4o', to: 'glm-5.3' }],
      notes: [
        {
          verdict: 'rejects',
          subject: 'temperature',
          text: 'temperature is 1.4, the most is 1',
          source: { url: 'https://docs.example.com/chat', date: '2026-10-05' },
        },
        {
          verdict: 'ignores',
          subject: 'seed',
          text: 'seed has no effect',
          source: { url: 'https://docs.example.com/chat', date: '2026-10-05' },
        },
      ],
    },
  ],
};

export const RICH_NEXT_STEPS: NextSteps = {
  installs: [{ folder: '/app', words: ['npm', 'install'] }],
  formats: [{ folder: '/app', words: ['npx', 'prettier', '--write', 'src/chat.ts'] }],
  variables: [{ name: 'ZAI_API_KEY', empty: ['.env'], stored: ['.github/workflows/ci.yml'] }],
};
