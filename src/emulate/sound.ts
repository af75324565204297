/** Sound that carries its text, so that an app can have read aloud and written down, and get back what it said. */

/** How files of a format begin, and what a server calls them. */
const FORMATS: Readonly<Record<string, { magic: string; type: string }>> = {
  mp3: { magic: 'ID3', type: 'audio/mpeg' },
  opus: { magic: 'OggS', type: 'audio/opus' },
  aac: { magic: 'ADIF', type: 'audio/aac' },
  flac: { magic: 'fLaC', type: 'audio/flac' },
  wav: { magic: 'RIFF', type: 'audio/wav' },
  pcm: { magic: '', type: 'audio/pcm' },
};

/** A response with the text as sound. `format`: one of those that OpenAI names. */
export function sayAloud(text: string, format: string): Response {
  const { magic, type } = FORMATS[format] ?? { magic: '', type: 'application/octet-stream' };
  return new Response(Buffer.from(magic + text), { headers: { 'content-type': type } });
}

/** The text in such a sound. */
export function hear(sound: ArrayBuffer): string {
  const text = Buffer.from(sound).toString('utf8');
  const magic = Object.values(FORMATS).find((format) => format.magic !== '' && text.startsWith(format.magic))?.magic;
  return text.slice(magic?.length ?? 0);
}
