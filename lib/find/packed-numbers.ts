/** Whole numbers as bytes: seven bits in each, the least first, and a mark where more follow. */
export class NumberWriter {
  readonly #bytes: number[] = [];

  write(number: number): void {
    let rest = number;
    while (rest > 127) {
      this.#bytes.push((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  writeAll(numbers: readonly number[]): void {
    this.write(numbers.length);
    for (const number of numbers) this.write(number);
  }

  /** Of numbers that rise, how far each is from the one before. */
  writeRising(numbers: readonly number[]): void {
    this.writeAll(numbers.map((number, at) => number - (at === 0 ? 0 : numbers[at - 1]!)));
  }

  /** By the numbers of its characters. */
  writeText(text: string): void {
    this.write(text.length);
    // As they stand in a text of JavaScript, halves of pairs too.
    for (let at = 0; at < text.length; at += 1) this.write(text.charCodeAt(at)); // oxlint-disable-line unicorn/prefer-code-point
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what a writer wrote, in the same order. Throws where there are no more bytes. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Of the byte that is read next. */
  get at(): number {
    return this.#at;
  }

  /** Another reader of the same bytes, from this one on. */
  from(at: number): NumberReader {
    return new NumberReader(this.#bytes, at);
  }

  read(): number {
    let [number, worth] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new RangeError('The numbers end too early.');
      this.#at += 1;
      number += (byte & 127) * worth;
      if (byte < 128) return number;
      worth *= 128;
    }
  }

  readAll(): number[] {
    return Array.from({ length: this.read() }, () => this.read());
  }

  readText(): string {
    const codes = this.readAll();
    let text = '';
    for (let at = 0; at < codes.length; at += CHUNK) text += String.fromCharCode(...codes.slice(at, at + CHUNK)); // oxlint-disable-line unicorn/prefer-code-point
    return text;
  }

  readRising(): number[] {
    let sum = 0;
    return this.readAll().map((step) => (sum += step));
  }
}

/** Arguments that one call takes. */
const CHUNK = 8_192;
