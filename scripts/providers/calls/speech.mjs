export const method = 'audio.speech.create';
export const result = 'speech';
export const use = 'console.log((await speech.arrayBuffer()).byteLength);';
export const base = { model: 'gpt-4o-mini-tts', voice: 'alloy', input: 'The bread is ready.' };
export const standIns = ['tts-1', 'tts-1-hd'];

export const sent = {
  voice: 'nova',
  response_format: 'mp3',
  speed: 1.2,
  instructions: 'Speak like a town crier.',
  stream_format: 'sse',
};

export const around = {};
