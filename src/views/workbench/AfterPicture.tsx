/** A part of the frame that comes after the first picture; its place is kept free meanwhile. */
import { type PropsWithChildren, Suspense } from 'react';
import { LoadBoundary } from '../LoadBoundary';
import './AfterPicture.css';

interface AfterPictureProps {
  readonly hasPicture: boolean;
  readonly area:
    | 'top'
    | 'notice'
    | 'function'
    | 'mode'
    | 'choices'
    | 'reading'
    | 'sheet'
    | 'player'
    | 'spoken';
}

export function AfterPicture({ hasPicture, area, children }: PropsWithChildren<AfterPictureProps>) {
  const place = <div className="part-coming" data-area={area} />;
  if (!hasPicture) return place;
  return (
    <LoadBoundary fallback={place}>
      <Suspense fallback={place}>{children}</Suspense>
    </LoadBoundary>
  );
}
