/** A formula of so many operations, each line of which has products, powers and functions. */
export function formulaOf(operations: number): string {
  const LINE = 10;
  const lines = Array.from({ length: Math.floor(operations / LINE) }, (_, line) => {
    const before = line === 0 ? '1' : `a${line - 1}`;
    return `a${line} = ${before}/(2 + cos(x*y)) + sin(x + ${line + 1})*y^2 + exp(-x^2)`;
  });
  return lines.join('\n');
}
