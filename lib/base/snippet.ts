import type { Result } from './result.ts';

/** TypeScript to run, and what is asked of it. Each question is put to a fresh copy of the code, so that none finds what another left. */
export type Snippet = {
  /** Statements that may use `tf`; they neither import nor export. */
  readonly code: string;
  /** Expressions over what the code declares, and over `values`. */
  readonly asks: readonly string[];
  readonly values: Readonly<Record<string, Plain>>;
  /** Floats of tensors in 64 bits, or in 32. */
  readonly precision: 'double' | 'single';
};

/** What an expression gives; a tensor as the nested list of its numbers. */
export type Plain =
  | number
  | string
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/** What came of one question. `stopped`: it took too long, or its realm died. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'stopped'; readonly reason: 'deadline' | 'crashed' };

/** Why nothing was run: it is no TypeScript that runs here, or there is nothing to run it in. */
export type SnippetProblem =
  | { readonly kind: 'syntax'; readonly message: string; readonly line: number | null }
  | { readonly kind: 'unavailable'; readonly detail: string };

/** Runs a snippet: one outcome for each question. Never rejects. */
export type RunSnippet = (snippet: Snippet) => Promise<Result<readonly Outcome[], SnippetProblem>>;
