/** The check mark behind a derivative that has arrived. */
import { Check } from 'lucide-react';

/** It may still be infinite, or no number: those get no mark. */
export function Arrived({ value }: { readonly value: number }) {
  if (!Number.isFinite(value)) return null;
  return <Check className="gradient-check" role="img" aria-label="known" />;
}
