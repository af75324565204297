import { nameOf, refuseValue } from '../providers/refuse-value.js';
import type { ParameterFact, ProviderData } from '../providers/schema.js';
import type { JsonObject, Rejection } from './dialect.js';

export type ParameterFacts = ProviderData['parameters']['chat'];

/** Refusals of the parameters that the facts speak of, each with the fact's source. A `null` counts as not sent. */
export function checkParameters(facts: ParameterFacts, body: JsonObject): Rejection[] {
  const rejections = Object.entries(facts).flatMap(([parameter, { fact, values = {} }]) =>
    valuesAt(body, PATHS[parameter] ?? parameter).flatMap((value) => {
      const name = nameOf(value) ?? '';
      const ofValue = values[name];
      return ofValue === undefined
        ? checkValue(parameter, fact, value)
        : checkValue(parameter, ofValue, value, `${parameter} ${name}`);
    }),
  );
  return [...rejections, ...checkStrictTools(facts.tools?.values?.strict, body)];
}

/** `strict` is a field of the function, so it is no value of `tools` like the others. */
function checkStrictTools(fact: ParameterFact | undefined, body: JsonObject): Rejection[] {
  const strict = valuesAt(body, 'tools[].function.strict').includes(true);
  return strict && fact !== undefined ? checkValue('tools', fact, true, 'tools with strict') : [];
}

function checkValue(parameter: string, fact: ParameterFact, value: unknown, subject = parameter): Rejection[] {
  const reason = refuseValue(fact, value);
  return reason === undefined ? [] : [refuse(parameter, `${subject} ${reason}`, fact.source)];
}

/** Refusals of the parameters that stand in no fact, for an API that takes only what it documents. */
export function checkUnlisted(listed: Iterable<string>, body: JsonObject, source: string): Rejection[] {
  const known = new Set(listed);
  const unknown = Object.keys(body).filter((name) => !known.has(name));
  return unknown.map((name) => refuse(name, `${name} is not a known parameter`, source));
}

function refuse(parameter: string, message: string, source: string): Rejection {
  return { status: 400, code: 'invalid_parameter', parameter, message, source };
}

/** The facts of roles and content parts are about messages; every other one is about a field of the body. */
const PATHS: Readonly<Record<string, string>> = { role: 'messages[].role', content: 'messages[].content[]' };

/** All values under a path such as `messages[].role`; what is absent or `null` is left out. */
export function valuesAt(body: unknown, path: string): unknown[] {
  let found = [body];
  for (const step of path.split('.')) {
    const name = step.replace(/\[\]$/, '');
    found = found.flatMap((value) => {
      const inside = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
      if (inside === undefined || inside === null) return [];
      return name === step ? [inside] : Array.isArray(inside) ? inside : [];
    });
  }
  return found;
}
