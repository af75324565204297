import { Code } from '../print-value.mjs';

export const method = 'audio.transcriptions.create';
export const result = 'transcript';
export const use = 'console.log(transcript);';
export const imports = ["import { createReadStream } from 'node:fs';"];
export const base = { model: 'gpt-4o-transcribe', file: new Code("createReadStream('order.wav')") };
export const standIns = ['gpt-4o-mini-transcribe', 'gpt-4o-transcribe-latest'];

export const sent = {
  response_format: 'text',
  language: 'de',
  languages: ['de', 'en'],
  prompt: 'Orders of a bakery: rye, spelt, brioche.',
  temperature: 0.2,
  timestamp_granularities: ['word'],
  include: ['logprobs'],
  chunking_strategy: 'auto',
  known_speaker_names: ['baker', 'customer'],
  known_speaker_references: ['data:audio/wav;base64,UklGRg==', 'data:audio/wav;base64,UklGRg=='],
  keywords: ['spelt', 'brioche'],
  stream: true,
};

const diarized = { model: 'gpt-4o-transcribe-diarize' };

export const around = {
  response_format: (value) => (value === 'diarized_json' ? diarized : { model: 'whisper-1' }),
  timestamp_granularities: () => ({ model: 'whisper-1', response_format: 'verbose_json' }),
  include: () => ({ response_format: 'json' }),
  known_speaker_names: () => ({ ...diarized, known_speaker_references: sent.known_speaker_references }),
  known_speaker_references: () => ({ ...diarized, known_speaker_names: sent.known_speaker_names }),
};
