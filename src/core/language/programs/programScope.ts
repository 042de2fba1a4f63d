/**
 * What a name means at a place in a program, by Python's rule: the function's own names, those of
 * the functions around it, those of the text, then the words that are known. Beside the meaning
 * it notes which names of the text each statement uses, which tells the inputs later.
 */
import { type Complaints, complaints } from '../complaints';
import type { Token } from '../lexer';
import { type Meaning, type Reading, type Scope, unknownOrVariable, wordOf } from '../scope';
import type { Span } from '../source';
import type { Call, FunctionSignature, Vocabulary } from '../syntax';
import { type Binding, Bindings } from './bindings';
import { builtinOf } from './builtins';
import type { FunctionShape } from './headers';
import { memberOf, moduleOf } from './modules';

/** A name that no function around it binds: it is one of the text's, or free. */
export interface Use {
  readonly name: string;
  readonly span: Span;
  /** The names of the definitions in whose bodies it stands, the innermost last. */
  readonly within: readonly string[];
  /** Every name that has a value at this place. */
  readonly known: () => readonly string[];
  readonly free: boolean;
}

export interface Found {
  readonly binding: Binding;
  readonly scope: ProgramScope;
}

export class ProgramScope implements Scope {
  readonly vocabulary: Vocabulary;
  readonly bindings: Bindings;
  readonly parent: ProgramScope | undefined;
  /** The names of the definitions around this place. */
  readonly within: readonly string[];
  readonly above = undefined;
  readonly complaints: Complaints = complaints;
  /** The uses of the statement of the text that is being read; shared by all scopes in it. */
  readonly uses: Use[];
  /** Names that stand without a bracket behind them anywhere in the text. */
  readonly plain: ReadonlySet<string>;

  private constructor(
    base: Pick<ProgramScope, 'vocabulary' | 'uses' | 'plain'>,
    bindings: Bindings,
    parent: ProgramScope | undefined,
    within: readonly string[],
  ) {
    this.vocabulary = base.vocabulary;
    this.uses = base.uses;
    this.plain = base.plain;
    this.bindings = bindings;
    this.parent = parent;
    this.within = within;
  }

  static ofText(
    vocabulary: Vocabulary,
    bindings: Bindings,
    plain: ReadonlySet<string>,
  ): ProgramScope {
    return new ProgramScope({ vocabulary, plain, uses: [] }, bindings, undefined, []);
  }

  /** The body of a definition. */
  function(name: string, bindings: Bindings): ProgramScope {
    return new ProgramScope(this, bindings, this, [...this.within, name]);
  }

  /** The inside of a lambda or a comprehension. */
  inner(names: readonly string[]): ProgramScope {
    const bindings = new Bindings();
    for (const name of names) bindings.bindVariable(name);
    return new ProgramScope(this, bindings, this, this.within);
  }

  /** The right side of a formula, whose parameters are numbers. */
  formula(name: string, parameters: readonly string[]): ProgramScope {
    const bindings = new Bindings();
    for (const parameter of parameters) {
      bindings.bindVariable(parameter);
      bindings.numbers.add(parameter);
    }
    return this.function(name, bindings);
  }

  lookUp(name: string): Found | undefined {
    for (let scope: ProgramScope | undefined = this; scope !== undefined; scope = scope.parent) {
      const binding = scope.bindings.names.get(name);
      if (binding !== undefined) return { binding, scope };
    }
    return undefined;
  }

  /** The one definition that a call of `name` runs, or undefined where that is not certain. */
  functionCalled(name: string): FunctionShape | undefined {
    const { binding } = this.lookUp(name) ?? {};
    if (binding === undefined || binding.variable || binding.imported !== undefined) return;
    return binding.functions.length === 1 ? binding.functions[0] : undefined;
  }

  meaningOf(name: string, called: boolean): Meaning {
    const { binding } = this.lookUp(name) ?? {};
    if (binding?.imported !== undefined && !binding.variable) {
      return this.#importedMeaning(binding.imported, name, called);
    }
    if (binding !== undefined) {
      const shape = this.functionCalled(name);
      if (shape === undefined) return { kind: 'variable' };
      const { required, parameters } = shape;
      const signature = { name, least: required, most: parameters.length };
      return { kind: 'function', target: 'definition', signature };
    }
    return this.wordOf(name) ?? unknownOrVariable(name, called && !this.plain.has(name));
  }

  /** What a word means that the text does not bind. */
  wordOf(name: string): Meaning | undefined {
    const builtin = builtinOf(name);
    const word = wordOf(this.vocabulary, name);
    if (word?.kind === 'function') return asFunction('vocabulary', word.signature);
    return word ?? (builtin && asFunction('builtin', builtin));
  }

  #importedMeaning(imported: string, name: string, called: boolean): Meaning {
    const dot = imported.lastIndexOf('.');
    const module = moduleOf(imported.slice(0, dot)) ?? imported.slice(0, dot);
    const member = dot < 0 ? undefined : memberOf(module, imported.slice(dot + 1), this.vocabulary);
    if (member?.kind === 'function' || member?.kind === 'constant') {
      const word = this.wordOf(member.name);
      if (word !== undefined) return word;
    }
    return unknownOrVariable(name, called);
  }

  /** Notes that `name` is used at `span`, unless a function around it binds it. */
  use(name: string, span: Span): void {
    const found = this.lookUp(name);
    if (found !== undefined && found.scope.parent !== undefined) return;
    const free = found === undefined;
    this.uses.push({ name, span, within: this.within, free, known: () => this.names() });
  }

  /** Whether `name`, a variable, is certainly a number, so that a bracket behind it is a factor. */
  isNumber(name: string): boolean {
    const found = this.lookUp(name);
    return found === undefined || found.scope.bindings.numbers.has(name);
  }

  isVariable(name: string): boolean {
    return this.plain.has(name) || this.isGiven(name);
  }

  isGiven(name: string): boolean {
    return this.lookUp(name)?.binding.variable === true;
  }

  /** The names of this scope and of those around it. */
  names(): readonly string[] {
    const own: string[] = [];
    for (let scope: ProgramScope | undefined = this; scope !== undefined; scope = scope.parent) {
      own.push(...scope.bindings.names.keys());
    }
    return own;
  }

  callableNames(): readonly string[] {
    const { functions } = this.vocabulary;
    return [...functions.keys(), 'sum', 'len', 'range', 'enumerate', 'zip', ...this.names()];
  }
}

/** In programs `max(xs)` is the greatest of a list. */
function asFunction(target: Call['target'], signature: FunctionSignature): Meaning {
  const least = /^(?:min|max)$/.test(signature.name) ? 1 : signature.least;
  return { kind: 'function', target, signature: { ...signature, least } };
}

/** What a reader of the expressions of a program stands on. */
export interface ProgramReading extends Reading {
  readonly tokens: readonly Token[];
  readonly scope: ProgramScope;
}
