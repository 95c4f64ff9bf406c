import { isTensor, printTensor } from './print-tensor.ts';

const MAX_DEPTH = 4;
const MAX_ITEMS = 100;
/** Where printing stops: a line of the report holds no more. */
const MAX_CHARACTERS = 2_000;

/** A walk through one value: what encloses the place that is printed, and how many characters are left. */
type Walk = { readonly above: readonly object[]; readonly budget: { left: number } };

/**
 * Any value as text, as Node and browsers print it: a string alone as it is, tensors with shape and dtype, cycles and
 * depths cut off. Getters are not called; never throws.
 */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return value;
  return printed(value, { above: [], budget: { left: MAX_CHARACTERS } });
}

function printed(value: unknown, walk: Walk): string {
  let text: string;
  try {
    text = typeof value === 'object' && value !== null ? printObject(value, walk) : printPrimitive(value);
  } catch {
    // A proxy or an exotic prototype of the learner’s.
    text = '(a value that cannot be printed)';
  }
  walk.budget.left -= text.length;
  return text;
}

function printPrimitive(value: unknown): string {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return printFunction(value);
  return String(value);
}

function printFunction(value: { readonly name: string }): string {
  const kind = /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'Function:';
  return `[${kind} ${value.name || '(anonymous)'}]`;
}

function printObject(value: object, walk: Walk): string {
  if (walk.above.includes(value)) return '[Circular]';
  if (isTensor(value)) return printTensor(value);
  if (value instanceof Error) return printError(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  const inside = { ...walk, above: [...walk.above, value] };
  const isTooDeep = walk.above.length >= MAX_DEPTH || walk.budget.left <= 0;
  if (Array.isArray(value)) return isTooDeep ? `[Array(${value.length})]` : `[${items(value, inside)}]`;
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const numbers = value as unknown as ArrayLike<number | bigint>;
    return `${nameOf(value)}(${numbers.length}) [${items(numbers, inside)}]`;
  }
  if (value instanceof ArrayBuffer) return `ArrayBuffer(${value.byteLength})`;
  if (isTooDeep) return `[${nameOf(value) || 'Object'}]`;
  if (value instanceof Map)
    return `Map(${value.size}) ${braced(listOf(value, ([key, item]) => `${printed(key, inside)} => ${printed(item, inside)}`))}`;
  if (value instanceof Set) return `Set(${value.size}) ${braced(listOf(value, (item) => printed(item, inside)))}`;
  return printRecord(value, inside);
}

function printError(error: Error): string {
  const text = error.message === '' ? error.name : `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${text} (because of ${error.cause.name}: ${error.cause.message})` : text;
}

function printRecord(value: object, walk: Walk): string {
  const keys = Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
  const body = braced(
    listOf(keys, (key) => {
      const field = Object.getOwnPropertyDescriptor(value, key);
      const shown = field?.get ? '[Getter]' : field?.set ? '[Setter]' : printed(field?.value, walk);
      return `${printKey(key)}: ${shown}`;
    }),
  );
  const name = nameOf(value);
  return name === 'Object' ? body : `${name || '[Object: null prototype]'} ${body}`;
}

function printKey(key: string | symbol): string {
  if (typeof key === 'symbol') return `[${String(key)}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printPrimitive(key);
}

function items(values: ArrayLike<unknown>, walk: Walk): string {
  const shown: string[] = [];
  for (let at = 0; at < values.length; at += 1) {
    if (at >= MAX_ITEMS || walk.budget.left <= 0) return [...shown, `… ${values.length - at} more`].join(', ');
    shown.push(at in values ? printed(values[at], walk) : 'empty');
  }
  return shown.join(', ');
}

function listOf<Item>(values: Iterable<Item>, show: (item: Item) => string): string[] {
  const shown: string[] = [];
  for (const item of values) {
    if (shown.length >= MAX_ITEMS) return [...shown, '…'];
    shown.push(show(item));
  }
  return shown;
}

function braced(shown: readonly string[]): string {
  return shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`;
}

/** The name of a value’s class; empty where it has none. */
function nameOf(value: object): string {
  const prototype = Object.getPrototypeOf(value) as { readonly constructor?: { readonly name?: unknown } } | null;
  const name = prototype?.constructor?.name;
  return typeof name === 'string' ? name : '';
}
