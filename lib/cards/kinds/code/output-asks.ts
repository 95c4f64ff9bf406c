import type { OutputCard } from './card.ts';

/** The expressions that give what each part asks for, to be put to the card’s code. */
export function outputAsks({ run, parts }: OutputCard): readonly string[] {
  const callee = calledIn(run);
  return parts.map(({ of }) =>
    // A name of its own: every function has `arguments` already.
    callee === null
      ? `((result) => (${of}\n))(${run}\n)`
      : `(() => { let given = {}; const result = ${recorded(run, callee)};
        return (${of.replaceAll(/\barguments\b/gu, 'given')}\n); })()`,
  );
}

/** The name of the function that an expression calls, where it is nothing but that call; else null. */
export function calledIn(run: string): string | null {
  const name = /^\s*([A-Za-z_$][\w$]*)\s*\(/u.exec(run)?.[1];
  if (name === undefined) return null;
  let depth = 0;
  for (const [index, sign] of Array.from(run.trim()).entries()) {
    depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    if (depth === 0 && sign === ')') return index === Array.from(run.trim()).length - 1 ? name : null;
  }
  return null;
}

/** The same call, whose arguments are kept by the names that the function gives them. */
function recorded(run: string, callee: string): string {
  const names = `/\\(([^)]*)\\)/.exec(String(${callee}))[1].split(',').map((name) => name.trim())`;
  const keep = `given = Object.fromEntries(${names}.map((name, index) => [name, all[index]]))`;
  return `((...all) => { ${keep}; return ${callee}(...all); })${run.trim().slice(callee.length)}`;
}
