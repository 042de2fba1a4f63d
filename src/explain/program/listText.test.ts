import { describe, expect, it } from 'vitest';
import { elementPath, isListText, readListText, withElement, writeListText } from './listText';

describe('readListText', () => {
  it.each([
    ['[1, 2, 3]', ['1', '2', '3']],
    [' [pi/4,max(1, 2) ] ', ['pi/4', 'max(1, 2)']],
    [
      '[[1, 2], [3, 4]]',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['[]', []],
    ['[1,]', ['1']],
    ['[1, , 2]', ['1', '', '2']],
    ['0.5', '0.5'],
    ['[1, 2', '[1, 2'],
  ])('reads %s', (text, list) => {
    expect(readListText(text)).toEqual(list);
  });

  it('is undone by writeListText', () => {
    expect(writeListText(readListText('[[1,2],[pi/4,-3]]'))).toBe('[[1, 2], [pi/4, -3]]');
    expect(writeListText([])).toBe('[]');
  });
});

describe('elements of a list', () => {
  it('are found by the name that they have in the trace', () => {
    expect(elementPath('W[1][0]')).toEqual({ list: 'W', path: [1, 0] });
    expect(elementPath('x')).toEqual({ list: 'x', path: [] });
  });

  it('are replaced one at a time', () => {
    expect(writeListText(withElement(readListText('[[1, 2], [3, 4]]'), [1, 0], '9'))).toBe(
      '[[1, 2], [9, 4]]',
    );
    expect(withElement('3', [], '4')).toBe('4');
  });

  it('are told from numbers by their first character', () => {
    expect(isListText(' [1]')).toBe(true);
    expect(isListText('1')).toBe(false);
  });
});
