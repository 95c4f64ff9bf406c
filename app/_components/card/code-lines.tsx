type CodeLinesProps = { readonly lines: readonly string[]; readonly className?: string };

/** A program that is only read. Its lines are HTML that the server made. */
export function CodeLines({ lines, className = '' }: CodeLinesProps) {
  return (
    <pre className={`code-listing ${className}`} translate="no">
      <code>
        {lines.map((line, index) => (
          // A program has no other name for its lines.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className="code-line">
            <CodeText html={line} />
          </span>
        ))}
      </code>
    </pre>
  );
}

/** One line of a program. */
export function CodeText({ html }: { readonly html: string }) {
  return <span className="code-text" dangerouslySetInnerHTML={{ __html: html === '' ? ' ' : html }} />;
}
