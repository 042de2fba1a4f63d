/** The forms of a partial's label: which is shown where, before and after it is known. */
import type { EdgeLabels } from '../../explain';
import type { Orientation } from '../../layout';
import type { Density } from './plan';

/** Which form of a partial is the fullest that this graph has room for. */
export function firstForm(labels: EdgeLabels, density: Density, orientation: Orientation): number {
  return density === 'names' && orientation === 'right' ? 0 : Math.max(0, labels.forms.length - 1);
}

/** Which of the forms before it is known stands for a form: the short one for the short one. */
export function unknownForm({ forms, unknownForms }: EdgeLabels, form: number): number {
  return form < forms.length - 1 ? 0 : unknownForms.length - 1;
}

/** Fractions at full size: partials are set in small print as it is. */
export function enlarge(labels: EdgeLabels): EdgeLabels {
  return { ...labels, forms: labels.forms.map((form) => form.replaceAll('\\frac', '\\dfrac')) };
}
