/** Three stairs, of which so many are filled: how sure somebody was. */
export function CertaintyStairs({ steps }: { readonly steps: number }) {
  return (
    <svg className="stairs" width="15" height="20" viewBox="0 0 15 20" aria-hidden="true">
      {[8.7, 14.3, 20].map((height, index) => (
        <rect key={height} x={5 * index} y={20 - height} width="4" height={height} rx="1" data-on={index < steps} />
      ))}
    </svg>
  );
}
