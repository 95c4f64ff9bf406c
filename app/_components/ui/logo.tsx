/** Four steps up a slope: gradus is Latin for a step. */
export function Logo({ size = 22 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 22 22" width={size} height={size} aria-hidden="true">
      <path
        d="M1.5 19.5h5v-5h5v-5h5v-5h4"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
