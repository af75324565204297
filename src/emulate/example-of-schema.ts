/** The simplest value that fits a JSON schema: arguments of a tool call, or the content of a structured answer. */
export function exampleOf(schema: unknown): unknown {
  const node = asRecord(schema);
  if ('const' in node) return node.const;
  if ('default' in node) return node.default;
  const alternative = first(node.enum) ?? optionalExample(first(node.anyOf) ?? first(node.oneOf));
  if (alternative !== undefined) return alternative;
  switch (first(node.type) ?? node.type) {
    case 'string':
      return 'example';
    case 'integer':
    case 'number':
      return typeof node.minimum === 'number' ? node.minimum : 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return [exampleOf(node.items)];
    default:
      return Object.fromEntries(Object.entries(asRecord(node.properties)).map(([name, of]) => [name, exampleOf(of)]));
  }
}

function optionalExample(schema: unknown): unknown {
  return schema === undefined ? undefined : exampleOf(schema);
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
