/** Code that stands in a value as it is. */
export class Code {
  constructor(text) {
    this.text = text;
  }
}

const WIDTH = 100;

/** A value as somebody would write it in TypeScript: on one line where it fits. `room`: what the line has left for it. */
export function printValue(value, indent = '', room = WIDTH - indent.length) {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Array.isArray(value)
    ? value.map((each) => ['', each])
    : Object.entries(value).map(([name, each]) => [`${nameOf(name)}: `, each]);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return open + close;
  const pad = open === '{' ? ' ' : '';
  const line = `${open}${pad}${entries.map(([name, each]) => name + printValue(each, '', Infinity)).join(', ')}${pad}${close}`;
  if (line.length <= room) return line;
  const inner = `${indent}  `;
  const lines = entries.map(
    ([name, each]) => `${inner}${name}${printValue(each, inner, WIDTH - inner.length - name.length - 1)},\n`,
  );
  return `${open}\n${lines.join('')}${indent}${close}`;
}

function quote(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function nameOf(name) {
  return /^(?:[A-Za-z_$][\w$]*|\d+)$/.test(name) ? name : quote(name);
}
