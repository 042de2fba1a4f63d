/** Zoom out, Fit, zoom in; by keys −, 0 and +. */
import './ZoomButtons.css';

export interface ZoomActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

export function ZoomButtons({ zoomIn, zoomOut, fit }: ZoomActions) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div className="zoom-buttons" role="group" aria-label="Zoom">
      <button type="button" onClick={zoomOut} aria-label="Zoom out" title="Zoom out (−)">
        <span className="zoom-sign">−</span>
      </button>
      <button type="button" onClick={fit} title="Fit the graph (0)">
        Fit
      </button>
      <button type="button" onClick={zoomIn} aria-label="Zoom in" title="Zoom in (+)">
        <span className="zoom-sign">+</span>
      </button>
    </div>
  );
}
