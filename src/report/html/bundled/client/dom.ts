/** An element of the page that the report always writes. Throws where it does not: then report and script do not fit. */
export function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`no ${id} in this report`);
  return element;
}

export function findAll(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** `{} of {}` with the numbers in. */
export function fill(text: string, ...numbers: readonly number[]): string {
  const rest = [...numbers];
  return text.replaceAll('{}', () => (rest.shift() ?? 0).toLocaleString());
}
