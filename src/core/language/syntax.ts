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
  /**
   * Whether `callee` is one of the vocabulary's functions, one that the text defines, or one of
   * the language's own that work on lists (`len`, `sum`, `range` …).
   */
  readonly target: 'vocabulary' | 'definition' | 'builtin';
  readonly arguments: readonly Expression[];
  /** `slope=0.1`; only calls of definitions have any. */
  readonly keywords?: readonly KeywordArgument[];
  readonly calleeSpan: Span;
  readonly span: Span;
}

export interface KeywordArgument {
  readonly name: string;
  readonly value: Expression;
  readonly span: Span;
}

/** `True` or `False`. */
export interface TruthValue {
  readonly kind: 'truth';
  readonly value: boolean;
  readonly span: Span;
}

/** `[a, b]`, or a tuple `a, b` with or without brackets. */
export interface ListLiteral {
  readonly kind: 'list';
  readonly form: 'list' | 'tuple';
  readonly elements: readonly Expression[];
  readonly span: Span;
}

/** `xs[i]` */
export interface Subscript {
  readonly kind: 'subscript';
  readonly list: Expression;
  readonly index: Expression;
  readonly span: Span;
}

/** `xs[from:to:step]` */
export interface Slice {
  readonly kind: 'slice';
  readonly list: Expression;
  readonly from: Expression | undefined;
  readonly to: Expression | undefined;
  readonly step: Expression | undefined;
  readonly span: Span;
}

/** `[element for target in iterable if condition]`, with one clause or more. */
export interface Comprehension {
  readonly kind: 'comprehension';
  readonly element: Expression;
  readonly clauses: readonly ComprehensionClause[];
  readonly span: Span;
}

export interface ComprehensionClause {
  readonly target: Target;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
  readonly span: Span;
}

/** `lambda x, y=1: value` */
export interface Lambda {
  readonly kind: 'lambda';
  readonly parameters: readonly Parameter[];
  readonly value: Expression;
  readonly span: Span;
}

/** A call of a value that is a function: of a parameter, a lambda, an element of a list. */
export interface Application {
  readonly kind: 'application';
  readonly function: Expression;
  readonly arguments: readonly Expression[];
  readonly keywords: readonly KeywordArgument[];
  readonly span: Span;
}

/** `xs.append(v)` and the like. */
export interface MethodCall {
  readonly kind: 'method';
  readonly object: Expression;
  readonly method: string;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

/** What programs have beyond formulas. */
export type ProgramExpression =
  | TruthValue
  | ListLiteral
  | Subscript
  | Slice
  | Comprehension
  | Lambda
  | Application
  | MethodCall;

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
  | Call
  | ProgramExpression;

export interface Parameter {
  readonly name: string;
  readonly span: Span;
  /** `slope=0.1`, evaluated once where the function is defined. */
  readonly default?: Expression;
}

export interface NameTarget {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

export interface TupleTarget {
  readonly kind: 'tuple';
  readonly elements: readonly Target[];
  readonly span: Span;
}

/** What stands to the left of `=`, or behind `for`. */
export type Target = NameTarget | Subscript | TupleTarget;

/** `a = value` */
export interface Assignment {
  readonly kind: 'assignment';
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
  readonly span: Span;
}

/** `a, b = b, a`, `a = b = value`, `xs[0] = value`: every target gets the one value, in order. */
export interface Unpacking {
  readonly kind: 'unpacking';
  readonly targets: readonly Target[];
  readonly value: Expression;
  readonly span: Span;
}

/** `a += value`, `xs[i] *= value` */
export interface AugmentedAssignment {
  readonly kind: 'augmented';
  readonly target: NameTarget | Subscript;
  readonly operator: ArithmeticOperator;
  readonly value: Expression;
  readonly span: Span;
}

export interface Return {
  readonly kind: 'return';
  readonly value: Expression;
  readonly span: Span;
}

/** `return` without a value. */
export interface Leave {
  readonly kind: 'leave';
  readonly span: Span;
}

/** `if` and `elif`: the first arm whose test holds runs. */
export interface If {
  readonly kind: 'if';
  readonly arms: readonly IfArm[];
  readonly otherwise: readonly Statement[] | undefined;
  readonly span: Span;
}

export interface IfArm {
  readonly test: Expression;
  readonly body: readonly Statement[];
  /** From the keyword to the colon. */
  readonly header: Span;
}

export interface For {
  readonly kind: 'for';
  readonly target: Target;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly header: Span;
  readonly span: Span;
}

export interface While {
  readonly kind: 'while';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly header: Span;
  readonly span: Span;
}

export interface Jump {
  readonly kind: 'break' | 'continue' | 'pass';
  readonly span: Span;
}

/** A derivative that the person gave for a definition, with respect to one of its parameters. */
export interface OwnDerivative {
  /** Position in the parameters of the definition. */
  readonly slot: number;
  /** Named as those of the definition, in the same order, or as the person named them. */
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly span: Span;
}

export interface Definition {
  readonly kind: 'definition';
  readonly name: string;
  readonly nameSpan: Span;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  /** Present where the definition is one operation with derivatives of its own, one a parameter. */
  readonly derivatives?: readonly OwnDerivative[];
  /** Of a `def`: from the keyword to the colon. */
  readonly header?: Span;
  readonly span: Span;
}

export interface ExpressionStatement {
  readonly kind: 'expression';
  readonly value: Expression;
  readonly span: Span;
}

/** What programs have beyond lines of formulas. */
export type ProgramStatement = Unpacking | AugmentedAssignment | Leave | If | For | While | Jump;

/** What lines of formulas are. */
export type FormulaStatement = Definition | Assignment | ExpressionStatement;

export type Statement = Assignment | Return | Definition | ExpressionStatement | ProgramStatement;

/** What is drawn: the statement whose value is differentiated. */
export type MainStatement = FormulaStatement;

export interface Program {
  readonly source: string;
  /** Lines of formulas, or Python with blocks and lists. */
  readonly form: 'formulas' | 'program';
  readonly statements: readonly Statement[];
  /**
   * One of the statements; or, where a block or an unpacking gives the last value, an assignment
   * such as `y = y` beside them, which stands for the value of `y` when all of them have run.
   */
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
