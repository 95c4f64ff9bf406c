import { hashText } from '#lib/base/prng.ts';

/** Counts lines and sums them up in a few digits, which are others when a line is missing, changed or out of its place. */
export class LineCheck {
  lines = 0;
  #sum = 0;

  add(line: string): void {
    this.lines += 1;
    this.#sum = hashText(`${this.#sum}/${line}`);
  }

  get hex(): string {
    return this.#sum.toString(16).padStart(8, '0');
  }
}
