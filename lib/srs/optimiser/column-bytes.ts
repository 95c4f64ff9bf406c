import { SECOND_MILLIS } from '#lib/base/time.ts';
import type { AnswerColumns } from './answer-columns.ts';

/**
 * Columns as bytes, little-endian, for the way to a browser: the numbers of cards and of answers (32 bits each), where each
 * card ends (32 bits), then of the answers the second (32 bits), days since the one before (16 bits) and grade (8 bits).
 * A million answers are 7 MB. What is lost: the part of a second, and of a wait what it has over 65,535 days.
 */
export function bytesOfColumns({ cardStarts, grades, elapsedDays, at }: AnswerColumns): Uint8Array<ArrayBuffer> {
  const [cards, answers] = [cardStarts.length - 1, grades.length];
  const bytes = new Uint8Array(HEAD + cards * 4 + answers * PER_ANSWER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, cards, true);
  view.setUint32(4, answers, true);
  let place = HEAD;
  for (let card = 1; card <= cards; card += 1, place += 4) view.setUint32(place, cardStarts[card]!, true);
  for (let row = 0; row < answers; row += 1, place += 4) view.setUint32(place, at[row]! / SECOND_MILLIS, true);
  for (let row = 0; row < answers; row += 1, place += 2)
    view.setUint16(place, Math.min(elapsedDays[row]!, 65_535), true);
  bytes.set(grades, place);
  return bytes;
}

/** The columns again; throws a RangeError where the bytes are not such columns. */
export function columnsOfBytes(bytes: Uint8Array): AnswerColumns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cards = view.getUint32(0, true);
  const answers = view.getUint32(4, true);
  const length = HEAD + cards * 4 + answers * PER_ANSWER;
  if (bytes.byteLength !== length) {
    throw new RangeError(`The answers came as ${bytes.byteLength} bytes; there should be ${length}.`);
  }
  const cardStarts = new Int32Array(cards + 1);
  const at = new Float64Array(answers);
  const elapsedDays = new Int32Array(answers);
  let place = HEAD;
  for (let card = 1; card <= cards; card += 1, place += 4) cardStarts[card] = view.getUint32(place, true);
  for (let row = 0; row < answers; row += 1, place += 4) at[row] = view.getUint32(place, true) * SECOND_MILLIS;
  for (let row = 0; row < answers; row += 1, place += 2) elapsedDays[row] = view.getUint16(place, true);
  return { cardStarts, at, elapsedDays, grades: bytes.slice(place) };
}

const HEAD = 8;
const PER_ANSWER = 7;
