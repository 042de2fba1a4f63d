/**
 * A name as it was typed → how it is set, spoken and written in plain text:
 * x1 → x₁, alpha or α → α, x_max → x with an upright index, rate → upright letters,
 * W[1][0] → W with the index 1,0.
 */

export interface Identifier {
  /** LaTeX of the letter or word that accents stand on. */
  readonly base: string;
  /** Whether the base is several letters wide. */
  readonly wide: boolean;
  /** LaTeX of the index. */
  readonly index: string | undefined;
  readonly spoken: string;
  readonly plain: string;
}

const GREEK =
  'αalpha βbeta γgamma δdelta εepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu νnu ξxi πpi ρrho σsigma τtau υupsilon φphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ΥUpsilon ΦPhi ΨPsi ΩOmega'
    .split(' ')
    .map((entry) => [entry.slice(0, 1), entry.slice(1)] as const);

const GREEK_BY_LETTER: ReadonlyMap<string, string> = new Map(GREEK);
const GREEK_WORDS: ReadonlySet<string> = new Set(GREEK.map(([, word]) => word));

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

export function readIdentifier(name: string): Identifier {
  const [list = '', places = ''] = /^([^[]+)((?:\[\d+\])+)$/.exec(name)?.slice(1) ?? [name];
  return places === '' ? readName(list) : withPlaces(readName(list), places.match(/\d+/g) ?? []);
}

/** An element of a list: its places behind the indices that the list has itself. */
function withPlaces(list: Identifier, places: readonly string[]): Identifier {
  const isBare = list.index === undefined && places.length === 1;
  return {
    ...list,
    index: [...(list.index === undefined ? [] : [list.index]), ...places].join(','),
    spoken: [list.spoken, ...places].join(' '),
    plain: list.plain + (isBare ? subscript(places.join('')) : `[${places.join('][')}]`),
  };
}

function readName(name: string): Identifier {
  const [head = '', ...rest] = name.split('_');
  const [, letters = '', digits = ''] = /^(\D*)(\d*)$/u.exec(head) ?? [];
  if (letters === '' || rest.includes('')) return verbatim(name);
  const indices = digits === '' ? rest : [digits, ...rest];
  const { latex, wide, spoken, plain } = word(letters, 'base');
  const words = indices.map((index) => word(index, 'index'));
  return {
    base: latex,
    wide,
    index: words.length === 0 ? undefined : words.map((part) => part.latex).join(','),
    spoken: [spoken, ...words.map((part) => part.spoken)].join(' '),
    plain: plain + plainIndex(indices),
  };
}

function plainIndex(indices: readonly string[]): string {
  const [only = ''] = indices;
  return indices.length === 1 && /^\d+$/.test(only)
    ? subscript(only)
    : indices.map((index) => `_${index}`).join('');
}

/** `−1` or `12` in small figures. */
export function subscript(index: string): string {
  return index.replace('-', '₋').replaceAll(/\d/g, (digit) => SUBSCRIPTS[Number(digit)] ?? digit);
}

interface Word {
  readonly latex: string;
  readonly wide: boolean;
  readonly spoken: string;
  readonly plain: string;
}

function word(text: string, place: 'base' | 'index'): Word {
  const greek = GREEK_BY_LETTER.get(text) ?? (GREEK_WORDS.has(text) ? text : undefined);
  if (greek !== undefined) {
    return { latex: `\\${greek}`, wide: false, spoken: greek, plain: text };
  }
  if (text === 'lam') return { latex: '\\lambda', wide: false, spoken: 'lambda', plain: text };
  if (/^\d+$/.test(text)) return { latex: text, wide: false, spoken: text, plain: text };
  const wide = [...text].length > 1;
  if (!/^[A-Za-z\d]+$/.test(text)) {
    return { latex: `\\text{${text}}`, wide, spoken: text, plain: text };
  }
  const latex = wide ? `\\mathrm{${text}}` : text;
  return { latex, wide: wide && place === 'base', spoken: text, plain: text };
}

function verbatim(name: string): Identifier {
  const base = `\\text{${name.replaceAll('_', '\\_')}}`;
  const spoken = name.replaceAll('_', ' ').trim();
  return { base, wide: true, index: undefined, spoken: spoken === '' ? name : spoken, plain: name };
}

/** `x_{1}`; `accent` stands on the letter: `\bar{x}_{1}`. */
export function typesetIdentifier(identifier: Identifier, accent?: 'dot' | 'bar'): string {
  const { base, wide, index } = identifier;
  const letter = accent === undefined ? base : `\\${accentOver(accent, wide)}{${base}}`;
  return index === undefined ? letter : `${letter}_{${index}}`;
}

function accentOver(accent: 'dot' | 'bar', wide: boolean): string {
  return accent === 'bar' && wide ? 'overline' : accent;
}
