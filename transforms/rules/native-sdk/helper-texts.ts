/** A function that a migrated file gets at its end, with the types that it needs. */
export interface Helper {
  /** What the text declares: the function first. */
  readonly names: readonly [string, ...string[]];
  /** In single quotes, with semicolons and indents of two blanks. */
  readonly text: string;
}

/**
 * The SDKs hand on what comes over the wire, and that has OpenAI's shape whatever their types say. A stream that comes as
 * bytes is split into its events as https://html.spec.whatwg.org/multipage/server-sent-events.html says.
 */
export const helpers = {
  wire: (sdk: string): Helper => ({
    names: ['readChunks'],
    text: `${HEAD.wire(sdk)}
async function* readChunks(answer) {
${LOOP("answer.setEncoding('utf8')")}
}`,
  }),
  typedWire: (sdk: string): Helper => ({
    names: ['readChunks', 'ChatChunk'],
    text: `${HEAD.wire(sdk)}
async function* readChunks(answer: unknown): AsyncGenerator<ChatChunk> {
${LOOP("(answer as NodeJS.ReadableStream).setEncoding('utf8')")}
}

${CHUNK}`,
  }),
  typedChunks: (sdk: string): Helper => typed('readChunks', 'AsyncIterable<ChatChunk>', CHUNK, sdk),
  typedAnswer: (sdk: string): Helper => typed('readAnswer', 'ChatAnswer', ANSWER, sdk),
  typedVectors: (sdk: string): Helper => typed('readVectors', 'Vectors', VECTORS, sdk),
  typedPictures: (sdk: string): Helper => typed('readPictures', 'Pictures', PICTURES, sdk),
};

const HEAD = {
  wire: (sdk: string) => `/** ${sdk} hands a stream on as it comes over the wire. */`,
  typed: (sdk: string) => `/** What the API answers: ${sdk} types it otherwise. */`,
};

function typed(name: string, type: string, declaration: string, sdk: string): Helper {
  const text = `${HEAD.typed(sdk)}
function ${name}(answer: unknown): ${type} {
  return answer as ${type};
}

${declaration}`;
  return { names: [name, /^interface (\w+)/.exec(declaration)?.[1] ?? name], text };
}

/** What fails inside a stream is thrown as what fails before it: as the body, with its `error`. */
const LOOP = (stream: string): string => `  let rest = '';
  for await (const text of ${stream}) {
    const lines = (rest + text).split('\\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const data = line.startsWith('data:') ? line.slice('data:'.length).trim() : '';
      if (data === '' || data === '[DONE]') continue;
      const chunk = JSON.parse(data);
      if (chunk.error) throw chunk;
      yield chunk;
    }
  }`;

const TOKENS = '{ prompt_tokens: number; completion_tokens: number; total_tokens: number }';

const ANSWER = `interface ChatAnswer {
  id: string;
  created: number;
  model: string;
  choices: {
    index: number;
    finish_reason: string;
    message: {
      role: 'assistant';
      content: string | null;
      tool_calls?: { id: string; type: 'function'; function: { name: string; arguments: string } }[];
    };
  }[];
  usage?: ${TOKENS};
}`;

const CHUNK = `interface ChatChunk {
  id: string;
  created: number;
  model: string;
  choices: {
    index: number;
    finish_reason: string | null;
    delta: {
      role?: 'assistant';
      content?: string | null;
      tool_calls?: { index: number; id?: string; type?: 'function'; function?: { name?: string; arguments?: string } }[];
    };
  }[];
  usage?: ${TOKENS} | null;
}`;

const VECTORS = `interface Vectors {
  model: string;
  data: { index: number; embedding: number[] }[];
  usage: { prompt_tokens: number; total_tokens: number };
}`;

const PICTURES = `interface Pictures {
  created: number;
  data?: { url?: string; b64_json?: string }[];
}`;
