/**
 * Sizes of the labels, in px at scale 1: the layout reserves them, CSS draws them from the
 * variables made here, so that the two cannot drift apart. DESIGN sections 2 and 4.
 */
import type { CSSProperties } from 'react';
import type { Orientation, Size } from '../../layout';

interface Style {
  readonly font: number;
  readonly padding: { readonly x: number; readonly top: number; readonly bottom: number };
}

export interface LabelStyle {
  readonly value: Style;
  readonly chip: Style;
  /** Between the chips of Side by side. */
  readonly chipGap: number;
  readonly partial: Style;
  readonly token: Style & { readonly height: number };
  readonly glyph: number;
  /** `+` and `×` are small signs: they are set larger. */
  readonly sign: number;
}

/** Line under a chip. */
const UNDERLINE = 2;

const RIGHT: LabelStyle = {
  value: { font: 16, padding: { x: 2, top: 1, bottom: 1 } },
  chip: { font: 16, padding: { x: 8, top: 4, bottom: 3 } },
  chipGap: 7,
  partial: { font: 13.2, padding: { x: 5, top: 3, bottom: 3 } },
  token: { font: 15, padding: { x: 10, top: 0, bottom: 0 }, height: 28 },
  glyph: 19,
  sign: 27,
};

const DOWN: LabelStyle = {
  value: { font: 14, padding: { x: 2, top: 1, bottom: 1 } },
  chip: { font: 14, padding: { x: 6, top: 3, bottom: 2 } },
  chipGap: 6,
  partial: { font: 14, padding: { x: 4, top: 2, bottom: 2 } },
  token: { font: 13, padding: { x: 8, top: 0, bottom: 0 }, height: 24 },
  glyph: 15.5,
  sign: 22,
};

/** `magnify` sets the labels larger than usual, for a picture that is drawn small. */
export function labelStyleFor(orientation: Orientation, magnify: number): LabelStyle {
  const usual = orientation === 'right' ? RIGHT : DOWN;
  if (magnify === 1) return usual;
  const larger = <S extends Style>(style: S): S => ({ ...style, font: style.font * magnify });
  return {
    ...usual,
    value: larger(usual.value),
    chip: larger(usual.chip),
    partial: larger(usual.partial),
    token: { ...larger(usual.token), height: usual.token.height * magnify },
    glyph: usual.glyph * magnify,
    sign: usual.sign * magnify,
  };
}

/** Room for one label, its padding and its line included. */
export function boxOf(formula: Size, { padding }: Style, line = 0): Size {
  return {
    width: Math.ceil(formula.width + 2 * padding.x),
    height: Math.ceil(formula.height + padding.top + padding.bottom + line),
  };
}

export function chipBoxOf(formula: Size, style: LabelStyle): Size {
  return boxOf(formula, style.chip, UNDERLINE);
}

/** Labels' sizes as CSS variables. */
export function styleVariables(style: LabelStyle, scale: number): CSSProperties {
  const variables: Record<string, string> = {
    '--graph-unit': `${scale}`,
    '--chip-gap': `${style.chipGap}px`,
  };
  for (const part of ['value', 'chip', 'partial', 'token'] as const) {
    const { font, padding } = style[part];
    variables[`--${part}-font`] = `${font}px`;
    variables[`--${part}-padding`] = `${padding.top}px ${padding.x}px ${padding.bottom}px`;
  }
  variables['--token-height'] = `${style.token.height}px`;
  return variables;
}
