/** Runs the layout beside the page: {ticket, request} in, {ticket, drawing} out. */
import type { Drawing, LayoutRequest } from './drawing';
import { layoutGrouped } from './layoutGrouped';

export interface LayoutQuestion {
  readonly ticket: number;
  readonly request: LayoutRequest;
}

export interface LayoutAnswer {
  readonly ticket: number;
  /** A drawing, or what went wrong. */
  readonly drawing?: Drawing;
  readonly error?: string;
}

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  self.postMessage(answer(data));
});

function answer({ ticket, request }: LayoutQuestion): LayoutAnswer {
  try {
    return { ticket, drawing: layoutGrouped(request) };
  } catch (error) {
    return { ticket, error: error instanceof Error ? error.message : String(error) };
  }
}
