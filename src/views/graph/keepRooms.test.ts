import { describe, expect, it } from 'vitest';
import type { LayoutRequest } from '../../layout';
import { keepRooms } from './keepRooms';

/** One node with a value and one edge with a partial, so and so wide. */
function request(value: number, partial: number): LayoutRequest {
  const size = (width: number) => ({ width, height: 20 });
  return {
    orientation: 'right',
    nodes: [
      { id: 0, key: 'x', kind: 'input', isOutput: false, value: size(40), chip: size(40) },
      { id: 1, key: 'y', kind: 'operation', isOutput: true, value: size(value), chip: size(64) },
    ],
    edges: [{ node: 1, slot: 0, source: 0, labels: [size(partial), size(16)] }],
  };
}

describe('keepRooms', () => {
  it('keeps a room that a shorter number would leave', () => {
    expect(keepRooms(request(48, 24), request(72, 32))).toEqual(request(72, 32));
  });

  it('widens a room for a longer number', () => {
    expect(keepRooms(request(72, 32), request(48, 24))).toEqual(request(72, 32));
  });

  it('keeps each room by itself', () => {
    expect(keepRooms(request(48, 32), request(72, 24))).toEqual(request(72, 32));
  });

  it('changes nothing where the numbers are as wide as before', () => {
    expect(keepRooms(request(48, 24), request(48, 24))).toEqual(request(48, 24));
  });
});
