import type { z } from 'zod';
import { nearestName } from '#lib/base/nearest-name.ts';
import { success, failure } from '#lib/base/result.ts';
import type { Result } from '#lib/base/result.ts';
import { knownKeys } from './known-keys.ts';
import type { Finding, Problem } from './problem.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** Reads the value at `path` of a YAML file by a schema: what it is, or every way in which it is not that. */
export function readBySchema<Value>(
  schema: z.ZodType<Value>,
  source: YamlSource,
  path: YamlPath = [],
): Result<Value, readonly Problem[]> {
  const value = valueAt(source.data, path);
  const parsed = schema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  return failure(
    parsed.error.issues.slice(0, MOST).flatMap((issue) => problemsOf(issue, { schema, source, base: path }, path)),
  );
}

/** So many problems of a value are named: whoever repairs these sees the next. */
const MOST = 50;

/** The value at `path` inside plain data; `undefined` where there is none. */
export function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** What is read, and the way to it in its file. */
type Read = { readonly schema: z.ZodType; readonly source: YamlSource; readonly base: YamlPath };

function problemsOf(issue: Issue, read: Read, above: YamlPath): Problem[] {
  const { source } = read;
  const path: YamlPath = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST).map((key) => {
      // `{ en: first, second }` reads as two fields, the second of them empty.
      const isComma = valueAt(source.data, [...path, key]) === null;
      const fix = isComma ? 'put the whole text in quotes: a comma ends it here' : spelling(key, read, path);
      return source.problemAtKey({ code: 'unknown-field', what: `${nameOf(path)} has no field “${key}”`, fix }, [
        ...path,
        key,
      ]);
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => problemsOf(inner, read, path));
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    const [first] = issue.issues;
    const what = `“${String(path.at(-1))}” will not do here: ${first?.message ?? issue.message}`;
    return [source.problemAtKey({ code: 'wrong-field', what, fix: 'rename it' }, path)];
  }
  const value = valueAt(source.data, path);
  if (value === undefined || value === null) return [source.problem(missing(path, source.data), path)];
  if (isLanguage(path) && issue.code === 'too_small') return [source.problem(missing(path, source.data), path)];
  const what = `${nameOf(path)} ${wrong(issue)}`;
  return [source.problem({ code: 'wrong-field', what, fix: repair(issue, value) }, path)];
}

/** What to do about a field that there is not. */
function spelling(key: string, { schema, base }: Read, path: YamlPath): string {
  const known = knownKeys(schema, path.slice(base.length));
  const near = nearestName(key, known);
  if (near !== null) return `did you mean “${near}”?`;
  return known.length === 0 ? 'remove it' : `remove it, or use one of: ${known.join(', ')}`;
}

function missing(path: YamlPath, data: unknown): Finding {
  const field = String(path.at(-1) ?? '');
  const owner = nameOf(path.slice(0, -1));
  if (path.length === 0) return { code: 'missing-field', what: 'the file is empty', fix: 'write its fields' };
  if (field === 'id')
    return {
      code: 'missing-id',
      what: `${owner} has no id`,
      fix: 'give it a slug that never changes, like “id: dead-relu”',
    };
  const siblings = valueAt(data, path.slice(0, -1));
  if (isLanguage(path) && typeof siblings === 'object' && siblings !== null) {
    const language = field === 'en' ? 'English' : 'Chinese';
    return { code: 'missing-language', what: `${owner} has no ${language} text`, fix: `write its “${field}”` };
  }
  return { code: 'missing-field', what: `${owner} has no “${field}”`, fix: `add the field “${field}”` };
}

function isLanguage(path: YamlPath): boolean {
  return path.at(-1) === 'en' || path.at(-1) === 'zh';
}

// Of a union's branches the one that was meant: it objects least, and not to the value as a whole.
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.path.length === 0 && issue.code === 'invalid_type' ? 100 : 1), 0);
  return branches.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
}

function wrong(issue: Issue): string {
  if (issue.code === 'invalid_type') return `must be ${article(issue.expected)}`;
  if (issue.code === 'invalid_union') return 'has none of the forms that are known here';
  if (issue.code === 'invalid_value') {
    return `must be one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`;
  }
  if (issue.code === 'too_small') return sized(issue.origin, 'at least', Number(issue.minimum));
  if (issue.code === 'too_big') return sized(issue.origin, 'at most', Number(issue.maximum));
  return /^(must|should|needs)/u.test(issue.message) ? issue.message : 'is not written as it has to be';
}

function sized(origin: string, bound: string, size: number): string {
  const many = (unit: string): string => `${bound} ${size} ${size === 1 ? unit : `${unit}s`}`;
  if (origin === 'string')
    return size === 1 && bound === 'at least' ? 'must not be empty' : `must have ${many('character')}`;
  if (origin === 'array' || origin === 'set') return `must have ${many('entry').replace('entrys', 'entries')}`;
  return `must be ${bound} ${size}`;
}

function repair(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') return `write ${article(issue.expected)} here`;
  if (issue.code === 'invalid_value') {
    const near = typeof value === 'string' ? nearestName(value, issue.values.map(String)) : null;
    return near === null ? 'choose one of them' : `did you mean “${near}”?`;
  }
  if (issue.code === 'invalid_union') return 'look at how its neighbours are written, or at docs/authoring';
  return 'correct the value';
}

function article(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text (in quotes if it looks like a number)',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a map of fields',
    record: 'a map of fields',
    array: 'a list',
    tuple: 'a list of fixed length',
    set: 'a list',
    map: 'a map of fields',
    null: 'empty',
    undefined: 'left out',
    never: 'left out',
  };
  return names[type] ?? 'something else';
}

function nameOf(path: YamlPath): string {
  return path.length === 0
    ? 'the file'
    : path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : (index > 0 ? '.' : '') + step)).join('');
}
