/**
 * The syntax tree: what a source text says, with the place of every piece.
 * One tree for formulas and for programs; a formula `f(x) = x^2` is a definition whose body
 * is a single `return`.
 */
import type { Span } from './source';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '^';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';

export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
  /** As it was typed, so that `1e-3` is printed back as `1e-3`. */
  readonly text: string;
  readonly span: Span;
}

export interface Name {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

/** A constant of the vocabulary (`pi`, `e`), where no parameter or assignment takes its name. */
export interface NamedConstant {
  readonly kind: 'constant';
  /** Canonical name: `pi` for `π`. */
  readonly name: string;
  readonly value: number;
  readonly span: Span;
}

export interface Negation {
  readonly kind: 'negation';
  readonly operand: Expression;
  readonly span: Span;
}

export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Expression;
  readonly right: Expression;
  /** A product without a sign, as in `2x`. */
  readonly implicit: boolean;
  readonly span: Span;
}

/** `a < b <= c`: one more operand than operators. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
  readonly span: Span;
}

export interface Logical {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Not {
  readonly kind: 'not';
  readonly operand: Expression;
  readonly span: Span;
}

/** `consequent if test else alternative` */
export interface Conditional {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly consequent: Expression;
  readonly alternative: Expression;
  readonly span: Span;
}

/** A call of a vocabulary function (`callee` is its canonical name) or of a definition above. */
export interface Call {
  readonly kind: 'call';
  readonly callee: string;
  /** Whether `callee` is one of the vocabulary's functions or one that the text defines. */
  readonly target: 'vocabulary' | 'definition';
  readonly arguments: readonly Expression[];
  readonly calleeSpan: Span;
  readonly span: Span;
}

export type Expression =
  | NumberLiteral
  | Name
  | NamedConstant
  | Negation
  | Arithmetic
  | Comparison
  | Logical
  | Not
  | Conditional
  | Call;

export interface Parameter {
  readonly name: string;
  readonly span: Span;
}

export interface Assignment {
  readonly kind: 'assignment';
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
  readonly span: Span;
}

export interface Return {
  readonly kind: 'return';
  readonly value: Expression;
  readonly span: Span;
}

export interface Definition {
  readonly kind: 'definition';
  readonly name: string;
  readonly nameSpan: Span;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly span: Span;
}

export interface ExpressionStatement {
  readonly kind: 'expression';
  readonly value: Expression;
  readonly span: Span;
}

export type Statement = Assignment | Return | Definition | ExpressionStatement;

/** What is drawn: the statement whose value is differentiated. */
export type MainStatement = Definition | Assignment | ExpressionStatement;

export interface Program {
  readonly source: string;
  readonly statements: readonly Statement[];
  readonly main: MainStatement;
  /** The inputs in order: the parameters of a main definition, else the free names in order of appearance. */
  readonly inputs: readonly Parameter[];
}

/** What the language knows of a function without knowing what it computes. */
export interface FunctionSignature {
  /** Canonical name: `asin` for `arcsin`. */
  readonly name: string;
  /** The least and the most number of arguments; `Infinity` for any number. */
  readonly least: number;
  readonly most: number;
}

/** The words that the language reads beside a person's own names, by every spelling. */
export interface Vocabulary {
  readonly functions: ReadonlyMap<string, FunctionSignature>;
  readonly constants: ReadonlyMap<string, { readonly name: string; readonly value: number }>;
}
