import { expect, test } from 'vitest';
import { readsOf } from './tell-results.js';

const ASKED = 'const completion = await client.chat.completions.create(params);\n';
const URL = "'https://api.openai.com/v1/chat/completions'";

test.each<[string, string, string[]]>([
  [
    'a chain on a variable',
    `${ASKED}send(completion.choices[0].message.content);`,
    ['completion.choices[0].message.content -> answer choices 0 message content | value'],
  ],
  [
    'a chain on the awaited call',
    'send((await client.chat.completions.create(params)).choices[0]);',
    ['(await client.chat.completions.create(params)).choices[0] -> answer choices 0 | handed (given to send)'],
  ],
  [
    'optional chaining, a cast, a name in quotes and an index that is computed',
    `${ASKED}send((completion?.choices[i]! as any)?.['message'].content ?? '');`,
    ["(completion?.choices[i]! as any)?.['message'].content -> answer choices [] message content | value"],
  ],
  [
    'a part that is held',
    `${ASKED}const choice = completion.choices[0]!;\nsend(choice.message.content);`,
    [
      'completion.choices[0] -> answer choices 0 | held',
      'choice.message.content -> answer.choices.0 message content | value',
    ],
  ],
  [
    'a variable that is assigned later',
    'let completion;\ncompletion = await client.chat.completions.create(params);\ncompletion.usage.total_tokens;',
    ['completion.usage.total_tokens -> answer usage total_tokens | value'],
  ],
  [
    'a pattern, with a default and a new name',
    'const { choices: [{ message: reply }], usage = {} } = await client.chat.completions.create(params);\nsend(reply.content, usage.total_tokens);',
    [
      'message: reply -> answer choices 0 message | held',
      'usage = {} -> answer usage | held',
      'reply.content -> answer.choices.0.message content | value',
      'usage.total_tokens -> answer.usage total_tokens | value',
    ],
  ],
  [
    'the parameter of then, and of the then behind it',
    'client.chat.completions.create(params).then((r) => r.choices[0]).then(({ message }) => message.content);',
    [
      'r.choices[0] -> answer choices 0 | held',
      'message -> answer.choices.0 message | held',
      'message.content -> answer.choices.0.message content | value',
    ],
  ],
  [
    'comparisons: equality, a switch, a list, the start of a text',
    `${ASKED}const DONE = ['stop', 'length'];
const reason = completion.choices[0].finish_reason;
if (reason === 'tool_calls') {}
switch (reason) { case 'length': case FILTERED: }
if (DONE.includes(reason)) {}
if (completion.id.startsWith('chatcmpl')) {}
const FILTERED = 'content_filter';`,
    [
      'completion.choices[0].finish_reason -> answer choices 0 finish_reason | held',
      'reason -> answer.choices.0.finish_reason | compared tool_calls',
      'reason -> answer.choices.0.finish_reason | compared length content_filter',
      'reason -> answer.choices.0.finish_reason | compared stop length',
      'completion.id -> answer id | compared ~chatcmpl',
    ],
  ],
  [
    'elements: a loop, a callback, one that is looked for',
    `${ASKED}for (const choice of completion.choices) send(choice.index);
const texts = completion.choices.map(({ message }) => message.content);
const calls = completion.choices.at(0).message.tool_calls.find((call) => call.type === 'function');
send(calls.function.name);`,
    [
      'completion.choices -> answer choices | looped',
      'choice.index -> answer.choices.[] index | value',
      'completion.choices -> answer choices | looped',
      'message -> answer.choices.[] message | held',
      'message.content -> answer.choices.[].message content | value',
      "completion.choices.at(0).message.tool_calls.find((call) => call.type === 'function') -> answer choices 0 message tool_calls [] | held",
      'call.type -> answer.choices.0.message.tool_calls.[] type | compared function',
      'calls.function.name -> answer.choices.0.message.tool_calls.[] function name | value',
    ],
  ],
  [
    'patterns that are assigned to',
    `let usage, answer, vectors;
({ usage } = await client.chat.completions.create(params));
[answer, vectors] = await Promise.all([client.chat.completions.create(params), client.embeddings.create({ model: 'm' })]);
send(usage.total_tokens, answer.id, vectors.data[0].embedding);`,
    [
      'usage -> answer usage | held',
      'usage.total_tokens -> answer.usage total_tokens | value',
      'answer.id -> answer id | value',
      'vectors.data[0].embedding -> answer data 0 embedding | value',
    ],
  ],
  [
    'what is written to',
    `${ASKED}completion.choices[0].message.content = completion.choices[0].message.content.trim();`,
    [
      'completion.choices[0].message.content -> answer choices 0 message content | value written',
      'completion.choices[0].message.content -> answer choices 0 message content | value',
    ],
  ],
  [
    'answers that are waited for together',
    `const [answer, vectors] = await Promise.all([client.chat.completions.create(params), client.embeddings.create({ model: 'm' })]);
send(answer.choices.length, vectors.data[0].embedding);`,
    ['answer.choices -> answer choices | value', 'vectors.data[0].embedding -> answer data 0 embedding | value'],
  ],
  [
    'what leaves sight whole',
    `${ASKED}console.log(completion);\nmessages.push(completion.choices[0].message);\nhistory = [...completion.choices];`,
    [
      'completion -> answer | handed (given to console.log)',
      'completion.choices[0].message -> answer choices 0 message | handed (given to messages.push)',
      'completion.choices -> answer choices | handed (spread into a list)',
    ],
  ],
  [
    'a response of fetch',
    `const res = await fetch(${URL}, { method: 'POST', body: JSON.stringify(params) });
if (!res.ok) throw new Error(await res.text());
const data = await res.json();
send(data.choices[0].message.content);`,
    ['res.ok -> envelope ok | value', 'data.choices[0].message.content -> answer choices 0 message content | value'],
  ],
  [
    'an envelope of axios',
    `const { data, status } = await axios.post(${URL}, params);
send(data.choices[0], status);
const res = await axios.post(${URL}, params);
res.data.choices[0].message.content;`,
    [
      'data -> answer | held',
      'status -> envelope status | value',
      'data.choices[0] -> answer choices 0 | handed (given to send)',
      'res.data.choices[0].message.content -> answer choices 0 message content | value',
    ],
  ],
])('%s', (_, code, expected) => {
  expect(readsOf(code)).toEqual(expected);
});
