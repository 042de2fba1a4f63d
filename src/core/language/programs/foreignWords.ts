/** Words of Python that Wengert does not read, each with what to write instead. */

export interface ForeignWord {
  readonly cause: string;
  readonly nextMove: string;
}

export const FOREIGN_WORDS: ReadonlyMap<string, ForeignWord> = new Map(
  Object.entries({
    class: ['classes are not read here', 'Write functions with `def`, and hand over lists.'],
    try: ['`try` is not read here', 'Test the value before with `if`.'],
    except: ['`except` is not read here', 'Test the value before with `if`.'],
    finally: ['`finally` is not read here', 'Write its lines without it.'],
    with: ['`with` is not read here', 'Write the lines of its block without it.'],
    global: ['`global` is not read here', 'Hand the value over as an argument, and return it.'],
    nonlocal: ['`nonlocal` is not read here', 'Hand the value over as an argument, and return it.'],
    del: ['`del` is not read here', 'Leave the name as it is, or give it another value.'],
    raise: ['`raise` is not read here', 'Return a number for this case.'],
    yield: ['`yield` is not read here', 'Append the values to a list, and return the list.'],
    async: ['`async` is not read here', 'Write `def` without it.'],
    await: ['`await` is not read here', 'Write the call without it.'],
  }).map(([word, [cause, nextMove]]) => [word, { cause: cause ?? '', nextMove: nextMove ?? '' }]),
);
