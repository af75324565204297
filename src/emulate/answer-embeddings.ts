/** Answers an embeddings request with vectors made from the text: the same text gives the same vector. */
import { createHash } from 'node:crypto';
import { tokensOf } from './answer-text.js';
import type { EmbeddingsRequest } from './request-bodies.js';

interface EmbeddingsAnswer {
  readonly object: 'list';
  readonly data: readonly {
    readonly object: 'embedding';
    readonly index: number;
    readonly embedding: number[] | string;
  }[];
  readonly model: string;
  readonly usage: { readonly prompt_tokens: number; readonly total_tokens: number };
}

/** `width`: length of the vectors. `base64Vectors`: whether `encoding_format: 'base64'` is honoured. */
export function answerEmbeddings(request: EmbeddingsRequest, width: number, base64Vectors: boolean): EmbeddingsAnswer {
  const texts = [request.input].flat();
  const encode = base64Vectors && request.encoding_format === 'base64' ? toBase64 : (vector: number[]) => vector;
  const tokens = texts.flatMap(tokensOf).length;
  return {
    object: 'list',
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: encode(vectorOf(text, width)) })),
    model: request.model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

/** A unit vector. Its numbers are exact in 32 bits, so that both encodings say the same. */
function vectorOf(text: string, width: number): number[] {
  const bytes = createHash('shake256', { outputLength: width }).update(text).digest();
  const raw = Array.from(bytes, (byte) => byte - 127.5);
  const length = Math.hypot(...raw);
  return raw.map((value) => Math.fround(value / length));
}

/** The vector's 32-bit floats as bytes, which is how OpenAI's SDK asks for them unless told otherwise. */
function toBase64(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}
