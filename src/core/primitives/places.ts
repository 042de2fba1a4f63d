/** The sentences for places where an operation has no derivative, or none that is finite. */
import type { Irregularity } from './primitive';

/** A number in a sentence: four digits, a true minus sign. */
export function inWords(value: number): string {
  return String(Number(value.toPrecision(4)))
    .replace('-', '−')
    .replace('Infinity', '∞');
}

export function kink(sentence: string): Irregularity {
  return { kind: 'kink', sentence };
}

export function jump(sentence: string): Irregularity {
  return { kind: 'jump', sentence };
}

/** "ln has a pole at 0: its slope grows without bound there, and Wengert shows ∞." */
export function pole(name: string, place: number): Irregularity {
  const sentence = `${name} has a pole at ${inWords(place)}: it has no finite value or slope there, and Wengert shows the infinity.`;
  return { kind: 'pole', sentence };
}

export function verticalTangent(name: string, place: number): Irregularity {
  const sentence = `${name} has a vertical tangent at ${inWords(place)}: its slope is infinite there, and Wengert shows the infinity, as PyTorch does.`;
  return { kind: 'vertical tangent', sentence };
}

/** `domain` reads on after "takes": "numbers from 0 on". */
export function outside(name: string, domain: string, place: number): Irregularity {
  const sentence = `${name} takes ${domain}: it has no value at ${inWords(place)}, and Wengert shows NaN (not a number).`;
  return { kind: 'outside domain', sentence };
}
