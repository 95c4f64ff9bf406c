import { isWireMade, isWireTensor, makerOf, type WireValue } from '#lib/tensor/wire.ts';
import { isRecord } from './form.ts';

/** The most that is shown of one value. */
const LONGEST = 600;
const DIGITS = 7;

/** A value as a person reads it, as in `["the", "cat"]`, cut short where it is long. */
export function printPlain(value: WireValue, longest: number = LONGEST): string {
  const text: string[] = [];
  write(value, { text, left: longest });
  const whole = text.join('');
  return whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
}

/** Whoever has written enough writes no more: a value may be huge. */
type Sheet = { readonly text: string[]; left: number };

function write(value: WireValue, sheet: Sheet): void {
  if (sheet.left < 0) return;
  if (isWireTensor(value)) {
    put(sheet, value.shape.length === 0 ? 'tensor ' : `tensor [${value.shape.join(', ')}] `);
    writeNested(Array.from(value.data.subarray(0, LONGEST)), value.shape, sheet);
  } else if (isWireMade(value)) writeItems(makerOf(value), value.args, '()', sheet);
  else if (Array.isArray(value)) writeItems('', value, '[]', sheet);
  else if (isRecord(value)) writeFields(value, sheet);
  else if (typeof value === 'number') put(sheet, printNumber(value));
  else put(sheet, JSON.stringify(value) ?? 'undefined');
}

function writeItems(before: string, items: readonly WireValue[], brackets: string, sheet: Sheet): void {
  put(sheet, before + brackets[0]!);
  for (const [at, item] of items.entries()) {
    if (at > 0) put(sheet, ', ');
    write(item, sheet);
    if (sheet.left < 0) return;
  }
  put(sheet, brackets[1]!);
}

function writeFields(record: Readonly<Record<string, WireValue>>, sheet: Sheet): void {
  put(sheet, '{ ');
  for (const [at, [name, item]] of Object.entries(record).entries()) {
    put(sheet, `${at > 0 ? ', ' : ''}${name}: `);
    write(item, sheet);
    if (sheet.left < 0) return;
  }
  put(sheet, ' }');
}

/** The numbers of a tensor as nested lists. */
function writeNested(numbers: readonly number[], [count, ...rest]: readonly number[], sheet: Sheet): void {
  if (count === undefined) {
    put(sheet, printNumber(numbers[0] ?? Number.NaN));
    return;
  }
  const size = rest.reduce((product, length) => product * length, 1);
  put(sheet, '[');
  for (let at = 0; at < count && sheet.left >= 0; at += 1) {
    if (at > 0) put(sheet, ', ');
    writeNested(numbers.slice(at * size, (at + 1) * size), rest, sheet);
  }
  put(sheet, ']');
}

function printNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(DIGITS)));
}

function put(sheet: Sheet, piece: string): void {
  sheet.text.push(piece);
  sheet.left -= piece.length;
}
