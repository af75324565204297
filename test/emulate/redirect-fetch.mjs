/**
 * Preload (`node --import`) that sends an app's calls to emulators on loopback, so that the app runs unedited, with the
 * provider's real https base URL in its code. `EMULATED_ORIGINS`: a JSON object from real origin to emulator origin.
 * Every other host is refused: a test never reaches the network.
 */
const origins = new Map(Object.entries(JSON.parse(process.env.EMULATED_ORIGINS ?? '{}')));
const realFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const origin = origins.get(url.origin);
  if (origin === undefined) throw new Error(`${url.origin} is not emulated`);
  return realFetch(new Request(origin + url.pathname + url.search, request));
};
