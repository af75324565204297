import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../../src/plan/edits/compose-edits.js';
import { insertProperties } from '../../../src/plan/edits/insert-property.js';
import { objectText } from '../../../src/plan/edits/object-text.js';
import { removeProperties } from '../../../src/plan/edits/remove-properties.js';
import { renameProperty } from '../../../src/plan/edits/rename-property.js';
import { readObject } from './read-object.js';

function insert(text: string, after?: string, properties = ['x: 1']): string {
  const { literal, properties: present } = readObject(text);
  const anchor = present.find(({ name }) => name === after)?.place.span;
  return composeEdits(text, insertProperties(literal, text, properties, anchor));
}

function remove(text: string, ...names: string[]): string {
  const { literal, properties } = readObject(text);
  const gone = properties.filter(({ name }) => names.includes(name));
  return composeEdits(
    text,
    removeProperties(gone, literal, () => text),
  );
}

describe('a property is inserted', () => {
  it.each([
    ['f({ a })', 'f({ x: 1, a })'],
    ['f({})', 'f({ x: 1 })'],
    ['f({ })', 'f({ x: 1 })'],
    ['f({\n  a,\n})', 'f({\n  x: 1,\n  a,\n})'],
    ['f({ // why\n\ta\n})', 'f({ // why\n\tx: 1,\n\ta\n})'],
    ['f({\r\n    a: 1\r\n})', 'f({\r\n    x: 1,\r\n    a: 1\r\n})'],
    ['f({\n  // of a\n  a,\n})', 'f({\n  x: 1,\n  // of a\n  a,\n})'],
    ['  f({\n    // nothing yet\n  })', '  f({\n    x: 1,\n    // nothing yet\n  })'],
  ])('first: %j', (before, after) => {
    expect(insert(before)).toBe(after);
  });

  it.each([
    ['f({ a, b })', 'f({ a, x: 1, b })'],
    ['f({ a })', 'f({ a, x: 1 })'],
    ['f({ a, })', 'f({ a, x: 1, })'],
    ['f({\n  a,\n  b\n})', 'f({\n  a,\n  x: 1,\n  b\n})'],
    ['f({\n  a: 2 // two\n})', 'f({\n  a: 2, // two\n  x: 1\n})'],
    ['f({\n  a: 2, // two\n  b,\n})', 'f({\n  a: 2, // two\n  x: 1,\n  b,\n})'],
    ['f({\n  a: 2 /* two */,\n})', 'f({\n  a: 2,\n  x: 1 /* two */,\n})'],
  ])('behind another: %j', (before, after) => {
    expect(insert(before, 'a')).toBe(after);
  });

  it('together with others in the order given', () => {
    expect(insert('f({\n  a,\n})', 'a', ['x: 1', 'y: 2'])).toBe('f({\n  a,\n  x: 1,\n  y: 2,\n})');
  });
});

describe('properties are removed', () => {
  it.each([
    ['f({ a, b, c })', ['a'], 'f({ b, c })'],
    ['f({ a, b, c })', ['b'], 'f({ a, c })'],
    ['f({ a, b, c })', ['c'], 'f({ a, b })'],
    ['f({ a, b, c })', ['b', 'c'], 'f({ a })'],
    ['f({ a, b, c, })', ['b', 'c'], 'f({ a, })'],
    ['f({ a, b, c })', ['a', 'c'], 'f({ b })'],
    ['f({ a })', ['a'], 'f({ })'],
    ['f({\n  a,\n  b,\n})', ['b'], 'f({\n  a,\n})'],
    ['f({\n  a,\n  b\n})', ['b'], 'f({\n  a\n})'],
    ['f({\n  a, // one\n  b, // two\n  c // three\n})', ['b', 'c'], 'f({\n  a // one\n})'],
    ['f({\n  a, b,\n  c,\n})', ['b'], 'f({\n  a, \n  c,\n})'],
    ['f({\r\n\ta,\r\n\tb: [\r\n\t\t1,\r\n\t],\r\n\tc,\r\n})', ['b'], 'f({\r\n\ta,\r\n\tc,\r\n})'],
    ['f({\n  // of a\n  a,\n  b,\n})', ['a'], 'f({\n  // of a\n  b,\n})'],
    ['f({ a, ...rest, b })', ['b'], 'f({ a, ...rest })'],
    ['f({\n  a,\n  b })', ['b'], 'f({\n  a\n })'],
  ])('%j without %j', (before, names, after) => {
    expect(remove(before, ...names)).toBe(after);
  });
});

describe('a property is renamed', () => {
  it.each([
    ['f({ a: 1 })', 'f({ z: 1 })'],
    ["f({ 'a': 1 })", "f({ 'z': 1 })"],
    ['f({ "a" : 1 })', 'f({ "z" : 1 })'],
    ['f({ a })', 'f({ z: a })'],
  ])('%j', (before, after) => {
    const [property] = readObject(before).properties;
    expect(property && composeEdits(before, [renameProperty(property, before, 'z')])).toBe(after);
  });
});

describe('a new object', () => {
  const properties = ['a: 1', "b: 'two'"];

  it('stands on the line where it fits', () => {
    expect(objectText(properties, 'const c = new C();\n', 16)).toBe("{ a: 1, b: 'two' }");
  });

  it('takes a line for each property where it does not, indented as the file is', () => {
    const source = `function f() {\r\n\tconst ${'c'.repeat(60)} = new C();\r\n}\r\n`;
    expect(objectText(properties, source, source.indexOf('C()') + 2)).toBe("{\r\n\t\ta: 1,\r\n\t\tb: 'two',\r\n\t}");
  });
});
