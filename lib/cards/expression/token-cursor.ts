import type { Token } from './expression-tokens.ts';

/** Why a text is no formula: a key of the catalogue, below `answers`. */
export type ProblemKey =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unknown-character'
  | 'unexpected'
  | 'unfinished'
  | 'unclosed'
  | 'unknown-name'
  | 'taken-name'
  | 'function-without-arguments'
  | 'argument-count'
  | 'ambiguous-division';

/** Why a reading of tokens was given up, and where: `column` counts from 1. */
export class Refusal extends Error {
  readonly problem: { readonly key: ProblemKey; readonly found: string; readonly column: number };

  constructor(problem: Refusal['problem']) {
    super(problem.key);
    this.problem = problem;
  }
}

/** A place in a row of tokens, read from left to right. */
export class TokenCursor {
  private readonly tokens: readonly Token[];
  private readonly length: number;
  private position = 0;

  /** `length` is that of the text in characters, where the end is refused. */
  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens;
    this.length = length;
  }

  /** The token at this place, or `ahead` of it. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.position + ahead];
  }

  next(): Token | undefined {
    this.position += 1;
    return this.tokens[this.position - 1];
  }

  /** Moves on if one of these signs stands here. */
  take<Sign extends string>(...signs: readonly Sign[]): Sign | null {
    return this.takeOf('sign', signs);
  }

  /** Moves on if one of these words stands here. */
  takeWord<Word extends string>(...words: readonly Word[]): Word | null {
    return this.takeOf('name', words);
  }

  refuse(key: ProblemKey, token: Token | undefined): never {
    throw new Refusal({ key, found: token?.source ?? '', column: token?.column ?? this.length + 1 });
  }

  private takeOf<Text extends string>(kind: Token['kind'], texts: readonly Text[]): Text | null {
    const token = this.peek();
    const text = token?.kind === kind ? texts.find((candidate) => candidate === token.text) : undefined;
    if (text === undefined) return null;
    this.position += 1;
    return text;
  }
}
