/**
 * The recorder of a body whose operations leave no nodes: that of an operation with a derivative
 * of its own. All its numbers are constants, so a node can only come from outside of it.
 */
import { SourceError, type Span } from '../../language';
import type { Primitive } from '../../primitives';
import { Recorder } from '../recorder';
import type { ScopeId } from '../trace';
import type { NodeValue, Scalar } from '../values';

export class ClosedRecorder extends Recorder {
  readonly #outer: Recorder;
  readonly #source: string;
  readonly #name: string;

  constructor(outer: Recorder, source: string, name: string) {
    super();
    this.#outer = outer;
    this.#source = source;
    this.#name = name;
  }

  override operation(
    _primitive: Primitive,
    _operands: readonly Scalar[],
    _primal: number,
    _scope: ScopeId,
    span: Span,
  ): NodeValue {
    throw this.readsFromOutside(span);
  }

  readsFromOutside(span: Span): SourceError {
    return new SourceError(
      this.#source,
      span,
      `\`${this.#name}\` has a derivative of its own, and this reads a value that depends on an input and is not handed over`,
      `Add it to the parameters of \`${this.#name}\`, with a derivative for it.`,
    );
  }

  override visit(start: number): void {
    this.#outer.visit(start);
  }

  override change(): void {
    super.change();
    this.#outer.change();
  }
}
