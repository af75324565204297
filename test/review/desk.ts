/** A project with automatic changes (b.ts), changes for review (a.ts), a document, and a comment in wide characters. */
export const DESK = {
  'package.json': '{ "name": "desk", "dependencies": { "openai": "^6.0.0" } }\n',
  '.env.example': 'OPENAI_API_KEY=\n',
  'README.md': `# Desk

Set \`OPENAI_API_KEY\` in the shell:

    export OPENAI_API_KEY=sk-...
`,
  'src/a.ts': `import OpenAI from 'openai';

const client = new OpenAI();

/** 回答用户的问题，语气要友好，并且尽量简短，不要超过三句话，也不要使用任何专业术语，除非用户自己先用了。 */
export const ask = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4o', temperature: 1.8, messages: [{ role: 'user', content }] });
`,
  'src/b.ts': `import OpenAI from 'openai';

const client = new OpenAI();

export const tell = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
`,
};
