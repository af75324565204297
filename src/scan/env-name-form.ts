import { type ts, typescript } from './analysis/typescript.js';
import { propertyName } from './analysis/walk.js';
import type { EnvNameUsage } from './usage.js';

export type EnvNameForm = EnvNameUsage['form'];

/** Calls that take the shape of the environment: t3-env, envalid, zod and valibot, Joi, yup, ArkType, znv. */
const SCHEMA_CALL =
  /(?:^|\.)(?:createEnv|cleanEnv|parseEnv|defineEnv|object|strictObject|looseObject|objectOf|type|load)$/;
/** Frameworks that put what stands below such a key into the environment of the code. */
const ENV_OF_CONFIG = /(?:^|\/)next\.config\.\w+$/;
const ENV_TYPES = /^(?:ProcessEnv|ImportMetaEnv)$/;

/** What a property of an object literal is for. */
export function formOfProperty(node: ts.ObjectLiteralElementLike): EnvNameForm {
  const ts = typescript();
  const call = ts.findAncestor(node, (at) => (ts.isCallExpression(at) ? true : ts.isStatement(at) ? 'quit' : false));
  if (call && ts.isCallExpression(call) && SCHEMA_CALL.test(call.expression.getText())) return 'schema';
  const holder = node.parent.parent;
  const isEnv = ts.isPropertyAssignment(holder) && propertyName(holder.name) === 'env';
  return isEnv && ENV_OF_CONFIG.test(node.getSourceFile().fileName) ? 'schema' : 'property';
}

/** `declaration` for the types of the environment itself, which no object of the project's own has. */
export function formOfMember(node: ts.TypeElement | ts.ClassElement): EnvNameForm {
  const ts = typescript();
  const holder = node.parent;
  return ts.isInterfaceDeclaration(holder) && ENV_TYPES.test(holder.name.text) ? 'declaration' : 'type';
}
