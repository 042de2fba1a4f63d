/**
 * Colours from the language's own tokens. Values stand out, operations step back: colour with a
 * meaning (blue, vermilion, yellow) is left to derivatives and to the current step.
 */
import { type Extension, RangeSetBuilder, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { type Token, type TokenKind, tokenize } from '../../core/language';
import { vocabulary } from '../../core/primitives';

/** A browser lays out a line of thousands of coloured pieces anew with every letter typed in it. */
const LONGEST_COLOURED = 1500;

const quiet = Decoration.mark({ class: 'code-quiet' });
/** After it a long line may break. */
const breaking = Decoration.mark({ class: 'code-quiet code-breaks' });
const keyword = Decoration.mark({ class: 'code-keyword' });
const comment = Decoration.mark({ class: 'code-comment' });
const text = Decoration.mark({ class: 'code-string' });
const unknown = Decoration.mark({ class: 'code-unknown' });

const looks: Readonly<Partial<Record<TokenKind, Decoration>>> = {
  operator: breaking,
  root: quiet,
  open: quiet,
  close: quiet,
  comma: breaking,
  equals: breaking,
  openSquare: quiet,
  closeSquare: quiet,
  colon: quiet,
  semicolon: quiet,
  dot: quiet,
  at: quiet,
  arrow: quiet,
  prime: quiet,
  continuation: quiet,
  augmented: breaking,
  string: text,
  keyword,
  comment,
  unknown,
};

/** Reserved words that are values. */
const VALUES: ReadonlySet<string> = new Set(['True', 'False', 'None']);

export function highlighting(): Extension {
  return EditorView.decorations.compute(['doc'], ({ doc }) => decorate(doc));
}

function decorate(doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const tokens = tokenize(doc.toString());
  tokens.forEach((token, index) => {
    const isQuiet = isCalled(token, tokens[index + 1]) || isDecorator(tokens, index);
    const look = isQuiet ? quiet : lookOf(token);
    if (look === undefined || token.to <= token.from) return;
    if ((look === quiet || look === breaking) && isInLongLine(doc, token)) return;
    builder.add(token.from, token.to, look);
  });
  return builder.finish();
}

/** A power is read as one piece. */
function lookOf(token: Token): Decoration | undefined {
  if (token.kind === 'keyword' && VALUES.has(token.text)) return undefined;
  return token.kind === 'operator' && token.text === '^' ? quiet : looks[token.kind];
}

function isInLongLine(doc: Text, { from }: Token): boolean {
  return doc.length > LONGEST_COLOURED && doc.lineAt(from).length > LONGEST_COLOURED;
}

function isCalled(token: Token, next: Token | undefined): boolean {
  return token.kind === 'name' && next?.kind === 'open' && vocabulary.functions.has(token.text);
}

/** The words behind an `@`, up to the end of the line or to a bracket. */
function isDecorator(tokens: readonly Token[], index: number): boolean {
  let place = index;
  while (tokens[place]?.kind === 'name' || tokens[place]?.kind === 'dot') place -= 1;
  return place < index && tokens[place]?.kind === 'at';
}
