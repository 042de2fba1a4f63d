/**
 * An input that is a list, as text: `[1, pi/4, 3]` or `[[1, 2], [3, 4]]` → its elements as they
 * were typed, and back. What an element reads as is not looked at here.
 */

/** The text of a number, or a list of such. */
export type ListText = string | readonly ListText[];

/** Whether the text of an input stands for a list. */
export function isListText(text: string): boolean {
  return text.trimStart().startsWith('[');
}

/** `[1, [2, 3]]` → `['1', ['2', '3']]`; what is no list, or has no end, stays text. */
export function readListText(text: string): ListText {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return trimmed;
  const inside = trimmed.slice(1, -1);
  return inside.trim() === '' ? [] : splitAtCommas(inside).map(readListText);
}

export function writeListText(list: ListText): string {
  return typeof list === 'string' ? list : `[${list.map(writeListText).join(', ')}]`;
}

/** The list with the element at `path` replaced. */
export function withElement(list: ListText, path: readonly number[], element: ListText): ListText {
  const [index, ...rest] = path;
  if (index === undefined || typeof list === 'string') return element;
  return list.map((part, place) => (place === index ? withElement(part, rest, element) : part));
}

/** `x[1][0]` → `x` and [1, 0]. */
export function elementPath(name: string): { readonly list: string; readonly path: number[] } {
  const [list = name] = name.split('[');
  const path = [...name.slice(list.length).matchAll(/\[(\d+)\]/g)].map(([, digits]) =>
    Number(digits),
  );
  return { list, path };
}

/** Commas inside brackets belong to an element: `max(1, 2)` is one. A last comma ends the list. */
function splitAtCommas(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  const last = text.slice(from);
  return last.trim() === '' ? parts : [...parts, last];
}
