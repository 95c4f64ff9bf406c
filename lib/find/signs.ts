/** What people call a sign, a word each; the first is its TeX command. */
export const SIGN_NAMES: Readonly<Record<string, readonly [command: string, ...others: string[]]>> = {
  α: ['alpha'],
  β: ['beta'],
  γ: ['gamma'],
  δ: ['delta'],
  ε: ['epsilon'],
  ζ: ['zeta'],
  η: ['eta'],
  θ: ['theta'],
  κ: ['kappa'],
  λ: ['lambda'],
  μ: ['mu', 'mean'],
  ν: ['nu'],
  ξ: ['xi'],
  π: ['pi'],
  ρ: ['rho'],
  σ: ['sigma', 'sigmoid'],
  τ: ['tau'],
  φ: ['phi'],
  χ: ['chi'],
  ψ: ['psi'],
  ω: ['omega'],
  '∂': ['partial', 'gradient'],
  '∇': ['nabla', 'gradient'],
  '∑': ['sum'],
  '∏': ['prod', 'product'],
  '∫': ['int', 'integral'],
  '√': ['sqrt', 'root'],
  '∞': ['infty', 'infinity'],
  '‖': ['norm'],
  '⊙': ['odot', 'elementwise'],
};

/** The sign that a TeX command stands for: `sigma` → σ. */
export const TEX_SIGNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SIGN_NAMES).map(([sign, [command]]) => [command, sign] as const),
  ['varepsilon', 'ε'],
  ['varphi', 'φ'],
  ['vartheta', 'θ'],
  ['lVert', '‖'],
  ['rVert', '‖'],
  ['Vert', '‖'],
  ['lvert', '|'],
  ['rvert', '|'],
  ['mid', '|'],
  ['ell', 'ℓ'],
  ['Sigma', 'Σ'],
  ['Delta', 'Δ'],
  ['Gamma', 'Γ'],
  ['Lambda', 'Λ'],
  ['Phi', 'Φ'],
  ['Theta', 'Θ'],
  ['Omega', 'Ω'],
  ['leq', '≤'],
  ['le', '≤'],
  ['geq', '≥'],
  ['ge', '≥'],
  ['neq', '≠'],
  ['ne', '≠'],
  ['approx', '≈'],
  ['in', '∈'],
  ['to', '→'],
  ['rightarrow', '→'],
  ['leftarrow', '←'],
  ['mapsto', '↦'],
  ['times', '×'],
  ['cdot', '·'],
  ['pm', '±'],
  ['ast', '*'],
  ['dots', '…'],
  ['ldots', '…'],
  ['cdots', '…'],
  ['top', 'ᵀ'],
]);

/** The signs that a word is the name of: `sigmoid` → σ. */
export const SIGNS_NAMED: ReadonlyMap<string, readonly string[]> = signsByName();

function signsByName(): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const [sign, names] of Object.entries(SIGN_NAMES))
    for (const name of names) named.set(name, [...(named.get(name) ?? []), sign]);
  return named;
}
