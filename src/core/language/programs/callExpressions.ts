/**
 * The calls of programs: of words, of definitions, of values that are functions, of methods, and
 * of names out of modules; with what stands between their brackets.
 */
import { equalsForEquality } from '../grammarErrors';
import type { Token } from '../lexer';
import { type Operand, whole } from '../operand';
import type { Call, Expression, FunctionSignature, KeywordArgument } from '../syntax';
import { type Arguments, buildCall, checkDefinitionCall, methodCall } from './callForms';
import { hasClauses } from './clauses';
import {
  foreignInfinity,
  generator,
  positionalBehindKeyword,
  refusedName,
} from './expressionErrors';
import { functionAsValue } from './functionValues';
import { ListExpressionParser } from './listExpressions';
import { attribute, uncalled, unknownMember } from './memberErrors';
import { memberOf, moduleOf } from './modules';
import { closing } from './tokenRanges';
import { unexpectedInProgram } from './unexpectedInProgram';

export abstract class CallExpressionParser extends ListExpressionParser {
  protected override name(token: Token): Operand {
    const { scope } = this.reading;
    const next = this.tokens[this.index + 1];
    const bound = scope.lookUp(token.text)?.binding;
    const module = bound?.imported ?? (bound === undefined ? token.text : undefined);
    if (next?.kind === 'dot' && module !== undefined) {
      const path = moduleOf(module) ?? (bound === undefined ? undefined : module);
      if (path !== undefined) return this.member(token, path);
    }
    const refused = refusedName(this.reading, this.index);
    if (refused !== undefined) throw refused;
    const value = functionAsValue(this.reading, this.index);
    if (value !== undefined) {
      this.index += 1;
      return value;
    }
    const operand = super.name(token);
    const { expression } = operand;
    if (expression.kind === 'name') scope.use(expression.name, expression.span);
    return operand;
  }

  /** `np.exp(x)`, `tf.math.log(x)`, `math.pi` */
  private member(head: Token, module: string): Operand {
    const { scope } = this.reading;
    let path = module;
    this.index += 1;
    while (this.take('dot')) {
      const token = this.peek();
      const named = token?.kind === 'name' || token?.kind === 'keyword';
      const member = named ? memberOf(path, token.text, scope.vocabulary) : undefined;
      if (token === undefined || member === undefined || member.kind === 'unknown') {
        throw unknownMember(this.reading, head, this.index);
      }
      this.index += 1;
      const span = { from: head.from, to: token.to };
      if (member.kind === 'module') {
        path = member.path;
        continue;
      }
      if (member.kind === 'infinity') throw foreignInfinity(this.source, span);
      if (member.kind === 'constant') {
        const constant = scope.vocabulary.constants.get(member.name);
        if (constant !== undefined) return whole({ kind: 'constant', ...constant, span });
      }
      const name: Token = { ...token, from: head.from, text: member.name };
      return this.memberFunction(name);
    }
    throw unknownMember(this.reading, head, this.index);
  }

  private memberFunction(name: Token): Operand {
    const open = this.peek();
    if (open?.kind !== 'open') {
      const value = functionAsValue(this.reading, this.index - 1, name);
      if (value === undefined) throw uncalled(this.source, name);
      return value;
    }
    this.index += 1;
    const given = this.arguments();
    return buildCall(this.reading, name, given);
  }

  protected override call(
    name: Token,
    target: Call['target'],
    signature: FunctionSignature,
  ): Operand {
    this.index += 2;
    const given = this.arguments();
    if (target !== 'definition')
      return buildCall(this.reading, { ...name, text: signature.name }, given);
    const { scope } = this.reading;
    const span = { from: name.from, to: given.to };
    const calleeSpan = { from: name.from, to: name.to };
    scope.use(name.text, calleeSpan);
    checkDefinitionCall(this.reading, name, signature, given);
    const { values, keywords } = given;
    return whole({
      kind: 'call',
      callee: name.text,
      target,
      arguments: values,
      ...(keywords.length > 0 ? { keywords } : {}),
      calleeSpan,
      span,
    });
  }

  /** What stands between the brackets of a call, the first of which is read. */
  protected arguments(): Arguments {
    const values: Expression[] = [];
    const keywords: KeywordArgument[] = [];
    while (this.peek()?.kind !== 'close') {
      const token = this.peek();
      if (token?.kind === 'name' && this.tokens[this.index + 1]?.kind === 'equals') {
        this.index += 2;
        const { expression, to } = this.nested(() => this.conditional());
        keywords.push({ name: token.text, value: expression, span: { from: token.from, to } });
      } else {
        const start = this.index;
        const clauses = values.length === 0 && keywords.length === 0 ? this.generatorEnd() : -1;
        const { expression } =
          clauses >= 0 ? this.comprehension(clauses) : this.nested(() => this.conditional());
        if (this.peek()?.text === 'for' && clauses < 0) throw generator(this.reading, this.index);
        if (keywords.length > 0) throw positionalBehindKeyword(this.source, this.tokens, start);
        values.push(expression);
      }
      if (!this.take('comma')) break;
    }
    const close = this.take('close');
    if (close === undefined) {
      const next = this.peek();
      if (next?.kind === 'equals') throw equalsForEquality(this.source, next, 'in brackets');
      throw unexpectedInProgram(this.reading, this.index);
    }
    return { values, keywords, to: close.to };
  }

  /** The index of the bracket that closes a call whose one argument is `… for …`, or -1. */
  private generatorEnd(): number {
    const end = closing(this.tokens, this.index - 1);
    return hasClauses(this.tokens, this.index, end) ? end : -1;
  }

  protected application(called: Operand): Operand {
    this.index += 1;
    const { values, keywords, to } = this.arguments();
    const span = { from: called.from, to };
    const parts = { function: called.expression, arguments: values, keywords };
    return whole({ kind: 'application', ...parts, span });
  }

  /** `xs.append(v)` */
  protected method(object: Operand): Operand {
    this.index += 1;
    const name = this.peek();
    const open = this.tokens[this.index + 1];
    if (name?.kind !== 'name' || open?.kind !== 'open') {
      throw attribute(this.reading, object, this.tokens[this.index]);
    }
    this.index += 2;
    return methodCall(this.reading, object, name, this.arguments());
  }
}
