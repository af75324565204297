import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * True for a JWT (HS256), with or without `Bearer`, that names the part of the key before its dot, is signed with the part
 * behind it, and still holds: https://docs.bigmodel.cn/cn/guide/develop/http/introduction
 */
export function isSignedWith(key: string, authorization: string): boolean {
  const [id, secret] = key.split('.');
  const [header, payload, signature] = authorization.replace(/^Bearer /, '').split('.');
  if (secret === undefined || header === undefined || payload === undefined || signature === undefined) return false;
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  if (expected.length !== signature.length || !timingSafeEqual(Buffer.from(expected), Buffer.from(signature)))
    return false;
  const { api_key: named, exp } = decode(payload);
  // In milliseconds, unlike in other tokens.
  return decode(header).alg === 'HS256' && named === id && typeof exp === 'number' && exp > Date.now();
}

/** An object with nothing in it for what is none. */
function decode(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
