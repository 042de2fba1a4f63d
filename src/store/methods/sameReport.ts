/**
 * Whether two questions have the same answer. A formula does not depend on the numbers of the
 * point, only on which inputs are lists and how long these are.
 */
import { assertNever } from '../../core/language';
import { shapeOfText } from '../../core/modes/shapeOfText';
import type { MethodsQuestion } from './question';

/** Whether the fields are the same. */
export function isSameQuestion(one: MethodsQuestion, other: MethodsQuestion): boolean {
  return keyOf(one, (text) => text) === keyOf(other, (text) => text);
}

export function hasSameReport(one: MethodsQuestion, other: MethodsQuestion): boolean {
  return keyOf(one, shapeOfText) === keyOf(other, shapeOfText);
}

function keyOf(question: MethodsQuestion, shorten: (text: string) => string): string {
  switch (question.kind) {
    case 'growth':
      return JSON.stringify(question.family);
    case 'symbolic': {
      const { source, input, output, budget, point } = question;
      const texts = Object.entries(point).map(([name, text]) => [name, shorten(text)]);
      return JSON.stringify([source, input, output, budget, texts]);
    }
    case 'numerical': {
      const { source, input, output, budget, point, difference, h } = question;
      // As JSON, −0 and NaN would be other numbers.
      return JSON.stringify([
        source,
        input,
        output,
        budget,
        Object.entries(point),
        difference,
        String(h),
      ]);
    }
    default:
      return assertNever(question);
  }
}
