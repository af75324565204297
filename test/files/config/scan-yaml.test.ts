import { expect, it } from 'vitest';
import { scanConfigFile } from '../../../src/files/config/config-files.js';
import { tellConfig } from './tell.js';

it('reads the environment of compose files, as a map and as a list', () => {
  const compose = `services:
  web:
    env_file: .env
    environment:
      OPENAI_API_KEY: \${OPENAI_API_KEY}
      OPENAI_MODEL: "gpt-4o"
      LLM_URL: https://api.openai.com/v1
      PORT: 3000
      OPENAI_ORG_ID:
  worker:
    environment:
      - OPENAI_API_KEY=sk-abcdefghijklmnop1234
      - OPENAI_BASE_URL
      - 'MODEL=gpt-4o-mini'
      - NODE_ENV=production
`;
  expect(tellConfig('docker-compose.prod.yml', compose)).toEqual([
    '5 env-name OPENAI_API_KEY',
    '5 env-name OPENAI_API_KEY',
    '6 env-name OPENAI_MODEL',
    '6 env-value OPENAI_MODEL gpt-4o model',
    '7 env-value LLM_URL https://api.openai.com/v1 url',
    '9 env-name OPENAI_ORG_ID',
    '12 env-name OPENAI_API_KEY',
    '12 env-value OPENAI_API_KEY secret',
    '13 env-name OPENAI_BASE_URL',
    '14 env-value MODEL gpt-4o-mini model',
  ]);
});

it('reads defaults that are named with a variable', () => {
  expect(tellConfig('compose.yml', 'a:\n  X: ${OPENAI_MODEL:-gpt-4o}\n  Y: ${LLM_MODEL-gpt-4o}\n')).toEqual([
    '2 env-name OPENAI_MODEL',
    '2 env-value OPENAI_MODEL gpt-4o model',
    '3 env-value LLM_MODEL gpt-4o model',
  ]);
});

it('tells the variables of a workflow from the secrets that it takes them from', () => {
  const workflow = `env:
  OPENAI_API_KEY: \${{ secrets.OPENAI_API_KEY }}
jobs:
  test:
    steps:
      - uses: actions/checkout@v4
      - run: |
          npm i openai@4 -D @ai-sdk/openai left-pad
          echo "$OPENAI_API_KEY" && curl https://api.openai.com/v1/models
        env:
          KEY: \${{ secrets.openai_key }}
`;
  expect(tellConfig('.github/workflows/ci.yml', workflow)).toEqual([
    '2 env-name OPENAI_API_KEY',
    '2 env-name OPENAI_API_KEY remote',
    '8 package openai 4',
    '8 package @ai-sdk/openai',
    '9 env-name OPENAI_API_KEY',
    '9 host https://api.openai.com/v1/models',
    '11 env-name openai_key remote',
  ]);
});

it('reads Kubernetes variables, secrets and config maps, in several documents', () => {
  const manifest = `apiVersion: v1
kind: ConfigMap
data:
  OPENAI_MODEL: gpt-4o
---
apiVersion: v1
kind: Secret
data:
  OPENAI_API_KEY: c2stYWJjZGVmZ2hpamtsbW5vcA==
---
kind: Deployment
spec:
  containers:
    - name: openai-proxy
      env:
        - name: OPENAI_API_KEY
          valueFrom:
            secretKeyRef:
              name: llm
              key: openai-api-key
        - name: OPENAI_BASE_URL
          value: https://api.openai.com/v1
        - name: CHAT_MODEL
          value: "gpt-4o"
`;
  expect(tellConfig('k8s/app.yaml', manifest)).toEqual([
    '4 env-name OPENAI_MODEL',
    '4 env-value OPENAI_MODEL gpt-4o model',
    '9 env-name OPENAI_API_KEY',
    '9 env-value OPENAI_API_KEY secret',
    '16 env-name OPENAI_API_KEY',
    '20 env-name openai-api-key remote',
    '21 env-name OPENAI_BASE_URL',
    '22 env-value OPENAI_BASE_URL https://api.openai.com/v1 url',
    '24 env-value CHAT_MODEL gpt-4o model',
  ]);
});

it.each([
  ['.gitlab-ci.yml', 'variables:\n  OPENAI_API_KEY: $STORE_KEY\n', ['2 env-name OPENAI_API_KEY']],
  ['serverless.yml', 'provider:\n  environment:\n    OPENAI_API_KEY: ${ssm:/openai}\n', ['3 env-name OPENAI_API_KEY']],
  ['template.yaml', 'A:\n  OPENAI_API_KEY: !Ref OpenAIKey\n', ['2 env-name OPENAI_API_KEY']],
  [
    'render.yaml',
    'envVars:\n  - key: OPENAI_MODEL\n    value: gpt-4o\n',
    ['2 env-name OPENAI_MODEL', '3 env-value OPENAI_MODEL gpt-4o model'],
  ],
  ['pnpm-workspace.yaml', 'catalog:\n  openai: ^4.1.0\n  react: ^19.0.0\n', ['2 package openai ^4.1.0']],
  [
    'charts/values.yaml',
    'openai:\n  model: gpt-4o\n  url: "https://x.openai.azure.com/"\n',
    ['2 model model gpt-4o', '3 host url https://x.openai.azure.com/'],
  ],
  ['litellm.yaml', 'models:\n  gpt-4o: {}\n  other: [gpt-4o-mini]\n', ['2 model gpt-4o', '3 model gpt-4o-mini']],
])('reads %s', (path, text, told) => {
  expect(tellConfig(path, text)).toEqual(told);
});

it('survives anchors, merges, comments, tabs in values, CRLF and a BOM', () => {
  const text =
    '\uFEFFx-env: &env\r\n  OPENAI_MODEL: gpt-4o # OPENAI_OLD_NAME: gpt-4\r\n# OPENAI_API_KEY: x\r\nweb:\r\n  environment:\r\n    <<: *env\r\n    OPENAI_API_KEY:\tyour-key\r\n';
  expect(tellConfig('compose.yaml', text)).toEqual([
    '2 env-name OPENAI_MODEL',
    '2 env-value OPENAI_MODEL gpt-4o model',
    '7 env-name OPENAI_API_KEY',
    '7 env-value OPENAI_API_KEY placeholder',
  ]);
});

it('names a broken file once and still sees the names in it', () => {
  const { usages, problem } = scanConfigFile('compose.yml', 'a: [\nOPENAI_API_KEY: x\n');
  expect(usages.map(({ role, name }) => [role, name])).toEqual([['env-name', 'OPENAI_API_KEY']]);
  expect(problem).toMatchObject({ file: 'compose.yml', reason: 'broken-config', blocking: false });
  expect(problem?.detail).toMatch(/^Line \d: it is not valid YAML\./);
});

it('does not speak of a broken file that names OpenAI nowhere', () => {
  expect(scanConfigFile('a.yml', 'chatgpt: [\n')).toEqual({ usages: [] });
});

it('takes a chart template for what it is', () => {
  const template = 'env:\n{{- if .Values.key }}\n  - name: OPENAI_API_KEY\n{{- end }}\n';
  expect(scanConfigFile('charts/templates/a.yaml', template).problem).toBeUndefined();
  expect(tellConfig('charts/templates/a.yaml', template)).toEqual(['3 env-name OPENAI_API_KEY']);
});

it('finds nothing in other vendors, words and key names', () => {
  const text =
    'description: uses OpenAI\nopenaiApiKey: ""\nANTHROPIC_API_KEY: x\nurl: https://openai.example.com\nmodel: gpt-oss-20b\n';
  expect(tellConfig('values.yaml', text)).toEqual([]);
});
