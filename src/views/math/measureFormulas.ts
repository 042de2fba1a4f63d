/**
 * Formulas → how large KaTeX sets them, as labels. All new ones are put into one element off the
 * screen and read in one go; sizes are kept in em, since KaTeX scales with the font size.
 */
import { renderMath } from './renderMath';

/** px */
export interface FormulaSize {
  readonly width: number;
  readonly height: number;
}

/** Font size that the formulas are measured at: large, so that rounding does not show. */
const REFERENCE = 50;
/** All digits of KaTeX's fonts are equally wide and high, so a new number seldom is a new shape. */
const DIGIT = /[0-9]/g;
/** Where digits are lengths, they are left alone. */
const HOLDS_LENGTHS = /kern|skip|space|rule|raise|\d(em|ex|mu|pt)/;

/** In em, by shape. */
const known = new Map<string, FormulaSize>();

const FONTS = [
  '16px KaTeX_Main',
  'italic 16px KaTeX_Math',
  '16px KaTeX_Size1',
  '16px KaTeX_Size2',
  '16px KaTeX_AMS',
] as const;

/** Resolves when the fonts that labels are set in are there, or cannot be had. */
export async function loadMathFonts(): Promise<void> {
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font, 'v∂0')));
}

/** Sizes at `fontSize` px, one for each formula. */
export function measureFormulas(latex: readonly string[], fontSize: number): FormulaSize[] {
  const shapes = latex.map(shapeOf);
  measureNew([...new Set(shapes)].filter((shape) => shape !== '' && !known.has(shape)));
  return shapes.map((shape) => {
    const { width, height } = known.get(shape) ?? { width: 0, height: 0 };
    return { width: width * fontSize, height: height * fontSize };
  });
}

function shapeOf(latex: string): string {
  return HOLDS_LENGTHS.test(latex) ? latex : latex.replace(DIGIT, '0');
}

function measureNew(shapes: readonly string[]): void {
  if (shapes.length === 0) return;
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  Object.assign(host.style, {
    position: 'absolute',
    visibility: 'hidden',
    contain: 'strict',
    top: '0',
    left: '0',
    width: '1px',
    height: '1px',
    fontSize: `${REFERENCE}px`,
    lineHeight: '1',
    whiteSpace: 'nowrap',
  });
  const labels = shapes.map((shape) => {
    const label = document.createElement('span');
    label.style.position = 'absolute';
    // Safe: KaTeX escapes all text that it is given, and `trust` allows class names alone.
    label.innerHTML = renderMath(shape, 'label');
    return label;
  });
  host.append(...labels);
  document.body.append(host);
  labels.forEach((label, position) => {
    const { width, height } = label.getBoundingClientRect();
    const shape = shapes[position];
    if (shape !== undefined)
      known.set(shape, { width: width / REFERENCE, height: height / REFERENCE });
  });
  host.remove();
}
