import type { z } from 'zod';
import type { YamlPath } from './yaml-source.ts';

/** The names of fields that a schema knows at `path`, of all forms that a value there may have. */
export function knownKeys(schema: z.core.$ZodType, path: YamlPath): readonly string[] {
  const found = path.reduce((forms, step) => forms.flatMap((form) => inside(form, step)), formsOf(schema));
  return [...new Set(found.flatMap(({ _zod: { def } }) => (isObject(def) ? Object.keys(def.shape) : [])))];
}

type Schema = z.core.$ZodType;
type Def = Schema['_zod']['def'];

/** What stands under one key, or at one index. */
function inside({ _zod: { def } }: Schema, step: string | number): Schema[] {
  if (isObject(def)) return Object.hasOwn(def.shape, step) ? formsOf(def.shape[step]!) : [];
  if (isArray(def)) return formsOf(def.element);
  return isRecord(def) ? formsOf(def.valueType) : [];
}

/** A schema without what is wrapped around it; of a union, each of its forms. */
function formsOf(schema: Schema): Schema[] {
  const { def } = schema._zod;
  if (isWrapped(def)) return formsOf(def.innerType);
  if (isUnion(def)) return def.options.flatMap(formsOf);
  if (isPipe(def)) return formsOf(def.in);
  return isLazy(def) ? formsOf(def.getter()) : [schema];
}

function isObject(def: Def): def is z.core.$ZodObjectDef {
  return def.type === 'object';
}

function isArray(def: Def): def is z.core.$ZodArrayDef {
  return def.type === 'array';
}

function isRecord(def: Def): def is z.core.$ZodRecordDef {
  return def.type === 'record';
}

function isUnion(def: Def): def is z.core.$ZodUnionDef {
  return def.type === 'union';
}

function isPipe(def: Def): def is z.core.$ZodPipeDef {
  return def.type === 'pipe';
}

function isLazy(def: Def): def is z.core.$ZodLazyDef {
  return def.type === 'lazy';
}

function isWrapped(def: Def): def is z.core.$ZodOptionalDef {
  return ['optional', 'default', 'nullable', 'readonly', 'prefault', 'nonoptional', 'catch'].includes(def.type);
}
