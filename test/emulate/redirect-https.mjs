/**
 * Preload (`node --import`) like redirect-fetch.mjs, for packages that call `https.request` themselves: what they send to an
 * origin of `EMULATED_ORIGINS` goes to its emulator, and nothing goes anywhere else.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const origins = new Map(Object.entries(JSON.parse(process.env.EMULATED_ORIGINS ?? '{}')));

https.request = (options, callback) => {
  const { hostname, path, method, headers } = options;
  const origin = origins.get(`https://${hostname}`);
  if (origin === undefined) throw new Error(`https://${hostname} is not emulated`);
  return http.request(new URL(path, origin), { method, headers }, callback);
};
syncBuiltinESMExports();
