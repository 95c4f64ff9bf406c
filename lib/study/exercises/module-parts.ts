/**
 * What a formatted module declares for itself alone and this code uses, directly or through one another: the helpers,
 * constants and types that go with it, in their order. What the code declares already is left out.
 */
export function helpersFor(code: string, source: string): readonly string[] {
  const own = new Set(paragraphsOf(code).flatMap(namesOf));
  const helpers = paragraphsOf(source)
    .filter((part) => !/^(?:export|import) /mu.test(part))
    .filter((part) => !namesOf(part).some((name) => own.has(name)));
  const taken = new Set<string>();
  for (let before = -1; before !== taken.size;) {
    before = taken.size;
    const text = [code, ...taken].join('\n');
    for (const part of helpers) if (namesOf(part).some((name) => uses(text, name))) taken.add(part);
  }
  return helpers.filter((part) => taken.has(part));
}

/** Declarations at the margin, with the comments above them; each follows an empty line, but for types of one line. */
function paragraphsOf(source: string): readonly string[] {
  return source.split(/\n\n(?=\S)/u).flatMap((part) => {
    const lines = part.trim().split('\n');
    return lines.every((line) => line.startsWith('type ')) ? lines : [part.trim()];
  });
}

function namesOf(part: string): readonly string[] {
  return [...part.matchAll(/^(?:export )?(?:async )?(?:function|const|let|type|interface) (\w+)/gmu)].map(
    ([, name]) => name!,
  );
}

function uses(text: string, name: string): boolean {
  return new RegExp(String.raw`\b${name}\b`, 'u').test(text);
}
