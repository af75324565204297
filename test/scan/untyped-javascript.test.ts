import { describe, expect, test } from 'vitest';
import { scanFiles, tellRequests } from './scan-files.js';

/** Seventeen ways by which JavaScript without types comes to a client, each with one call. */
interface Pattern {
  readonly files: Readonly<Record<string, string>>;
  readonly found: string;
  readonly major?: 3;
}

const CALL = "chat.completions.create({ model: 'gpt-4o', messages: [] })";
const REQUIRE = "const { OpenAI } = require('openai');";

const resolved: Record<string, Pattern> = {
  'a class taken out of require()': {
    files: { 'a.js': `${REQUIRE}\nconst client = new OpenAI();\nclient.${CALL};` },
    found: 'a.js:3 chat chat.completions.create proven <- a.js:2',
  },
  'the default of require()': {
    files: { 'a.js': `const OpenAI = require('openai').default;\nconst client = new OpenAI();\nclient.${CALL};` },
    found: 'a.js:3 chat chat.completions.create proven <- a.js:2',
  },
  'a default that is taken out and renamed': {
    files: { 'a.js': `const { default: Llm } = require('openai');\nconst client = new Llm();\nclient.${CALL};` },
    found: 'a.js:3 chat chat.completions.create proven <- a.js:2',
  },
  'a class that is made where it is required': {
    files: { 'a.js': `const client = new (require('openai').OpenAI)();\nclient.${CALL};` },
    found: 'a.js:2 chat chat.completions.create proven <- a.js:1',
  },
  'a class that is assigned later': {
    files: {
      'a.js': `let Llm;\nLlm = require('openai').OpenAI;\nconst client = new Llm();\nclient.${CALL};`,
    },
    found: 'a.js:4 chat chat.completions.create proven <- a.js:3',
  },
  'a module that is the class': {
    files: { 'a.js': `const OpenAI = require('openai');\nconst client = new OpenAI();\nclient.${CALL};` },
    found: 'a.js:3 chat chat.completions.create proven <- a.js:2',
  },
  'version 3': {
    files: {
      'a.js':
        "const { Configuration, OpenAIApi } = require('openai');\nconst api = new OpenAIApi(new Configuration({ apiKey: process.env.KEY }));\napi.createChatCompletion({ model: 'gpt-4', messages: [] }).then(({ data }) => data.choices[0]);",
    },
    found: 'a.js:3 chat createChatCompletion proven <- a.js:2',
    major: 3,
  },
  'an object of exports': {
    files: {
      'llm.js': `${REQUIRE}\nconst client = new OpenAI();\nmodule.exports = { client };`,
      'b.js': `const llm = require('./llm');\nllm.client.${CALL};`,
    },
    found: 'b.js:2 chat chat.completions.create proven <- llm.js:2',
  },
  'a client that is the whole module': {
    files: {
      'llm.js': `${REQUIRE}\nmodule.exports = new OpenAI();`,
      'b.js': `const llm = require('./llm');\nllm.${CALL};`,
    },
    found: 'b.js:2 chat chat.completions.create proven <- llm.js:2',
  },
  'a class that is the whole module, and its field': {
    files: {
      'bot.js': `${REQUIRE}\nclass Bot {\n  constructor() { this.client = new OpenAI(); }\n}\nmodule.exports = Bot;`,
      'b.js': `const Bot = require('./bot');\nconst bot = new Bot();\nbot.client.${CALL};`,
    },
    found: 'b.js:3 chat chat.completions.create proven <- bot.js:3',
  },
  'a method of a prototype': {
    files: {
      'a.js': `${REQUIRE}\nfunction Bot() {\n  this.client = new OpenAI();\n}\nBot.prototype.ask = function () {\n  return this.client.${CALL};\n};`,
    },
    found: 'a.js:6 chat chat.completions.create proven <- a.js:3',
  },
  'a class field': {
    files: {
      'a.js': `${REQUIRE}\nclass Bot {\n  client = new OpenAI();\n  ask() { return this.client.${CALL}; }\n}`,
    },
    found: 'a.js:4 chat chat.completions.create proven <- a.js:3',
  },
  'a lazy variable of another module': {
    files: {
      'llm.js': `${REQUIRE}\nlet client = null;\nexports.getClient = () => {\n  if (!client) client = new OpenAI();\n  return client;\n};`,
      'b.js': `const { getClient } = require('./llm');\ngetClient().${CALL};`,
    },
    found: 'b.js:2 chat chat.completions.create proven <- llm.js:4',
  },
  'a private field behind a getter': {
    files: {
      'a.js': `${REQUIRE}\nclass Bot {\n  #client = null;\n  get client() {\n    this.#client ??= new OpenAI();\n    return this.#client;\n  }\n  ask() { return this.client.${CALL}; }\n}`,
    },
    found: 'a.js:8 chat chat.completions.create proven <- a.js:5',
  },
  'a parameter that another file fills': {
    files: {
      'ask.js': `async function ask(llm, text) {\n  return llm.${CALL};\n}\nmodule.exports = { ask };`,
      'main.js': `${REQUIRE}\nconst lib = require('./ask');\nconst client = new OpenAI();\nlib.ask(client, 'Hi');`,
    },
    found: 'ask.js:2 chat chat.completions.create proven <- main.js:3',
  },
  'a dynamic import': {
    files: {
      'a.mjs': `const { OpenAI } = await import('openai');\nconst client = new OpenAI();\nawait client.${CALL};`,
    },
    found: 'a.mjs:3 chat chat.completions.create proven <- a.mjs:2',
  },
};

const FIELD_FROM_OPTIONS = `class Bot {\n  constructor(opts) { this.llm = opts.client; }\n  ask() { return this.llm.${CALL}; }\n}\nmodule.exports = Bot;`;

describe('a client in JavaScript without types', () => {
  test.each(Object.entries(resolved))('%s', (_, { files, found, major }) => {
    expect(tellRequests(scanFiles(files, major ? { major } : {}))).toEqual([found]);
  });

  test('an option that no caller in sight gives is the one that stays a name', () => {
    expect(tellRequests(scanFiles({ 'bot.js': FIELD_FROM_OPTIONS }))).toEqual([
      'bot.js:3 chat chat.completions.create name-only <- none',
    ]);
  });

  test('the same option is a client once a caller gives it', () => {
    const main = `${REQUIRE}\nconst Bot = require('./bot');\nnew Bot({ client: new OpenAI() }).ask();`;
    expect(tellRequests(scanFiles({ 'bot.js': FIELD_FROM_OPTIONS, 'main.js': main }))).toEqual([
      'bot.js:3 chat chat.completions.create proven <- main.js:3',
    ]);
  });
});
