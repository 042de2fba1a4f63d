import { describe, expect, it } from 'vitest';
import { nameKey, rowAfterKey } from './rowKeys';

describe('rowAfterKey', () => {
  it('moves a row up or down, and stays at the ends', () => {
    expect(rowAfterKey('ArrowDown', 2, 5)).toBe(3);
    expect(rowAfterKey('ArrowDown', 4, 5)).toBe(4);
    expect(rowAfterKey('ArrowUp', 2, 5)).toBe(1);
    expect(rowAfterKey('ArrowUp', 0, 5)).toBe(0);
  });

  it('goes to the ends with Control, and leaves Home and End to the player', () => {
    expect(rowAfterKey('Control+Home', 2, 5)).toBe(0);
    expect(rowAfterKey('Control+End', 2, 5)).toBe(4);
    expect(rowAfterKey('Home', 2, 5)).toBeUndefined();
    expect(rowAfterKey('End', 2, 5)).toBeUndefined();
  });

  it('leaves other keys alone', () => {
    expect(rowAfterKey('Enter', 2, 5)).toBeUndefined();
    expect(rowAfterKey('ArrowRight', 2, 5)).toBeUndefined();
  });
});

describe('nameKey', () => {
  const bare = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };

  it('names a key with what is held, Control and ⌘ alike', () => {
    expect(nameKey({ ...bare, key: 'End' })).toBe('End');
    expect(nameKey({ ...bare, key: 'End', ctrlKey: true })).toBe('Control+End');
    expect(nameKey({ ...bare, key: 'End', metaKey: true })).toBe('Control+End');
  });

  it('knows no key with Shift or Alt', () => {
    expect(nameKey({ ...bare, key: 'End', shiftKey: true })).toBeUndefined();
    expect(nameKey({ ...bare, key: 'ArrowUp', altKey: true })).toBeUndefined();
  });
});
