export const method = 'images.generate';
export const result = 'pictures';
export const use = 'console.log(pictures.data?.length);';
export const base = { model: 'gpt-image-1', prompt: 'A bakery by the sea, in watercolours' };
export const standIns = ['gpt-image-1-mini', 'gpt-image-1.5', 'gpt-image-2'];

export const sent = {
  n: 2,
  size: '1536x1024',
  quality: 'high',
  style: 'vivid',
  background: 'transparent',
  moderation: 'low',
  output_format: 'webp',
  output_compression: 80,
  partial_images: 2,
  stream: true,
  user: 'baker-42',
  safety_identifier: 'baker-42',
  response_format: 'b64_json',
  complexity: 'low',
  frame_count: 4,
  frame_duration_ms: 200,
  svg: { reasoning: { effort: 'low' } },
};

const DALLE2_SIZES = ['256x256', '512x512'];

export const around = {
  size: (value) => (DALLE2_SIZES.includes(value) ? { model: 'dall-e-2' } : {}),
  style: () => ({ model: 'dall-e-3' }),
  quality: (value) => (['hd', 'standard'].includes(value) ? { model: 'dall-e-3' } : {}),
  response_format: () => ({ model: 'dall-e-3' }),
  output_compression: () => ({ output_format: 'webp' }),
  partial_images: () => ({ stream: true }),
};

export const stream = { use: 'for await (const { type } of pictures) console.log(type);' };
