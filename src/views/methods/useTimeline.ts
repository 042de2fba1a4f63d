/**
 * One timeline for the three columns. While the person steps or plays, h shrinks and the rules are
 * applied in proportion to the steps of the run; what is moved by hand stays until the next step.
 * Opened in the middle of a run, as by a link, the columns stand where that step has them.
 */
import { useState } from 'react';
import { useSession } from '../../store';
import { stepAt } from './numerical/stepScale';

export interface Timeline {
  /** The step of the difference quotient. */
  readonly h: number;
  readonly setH: (h: number) => void;
  /** How many of `count` rules have been applied. */
  readonly rulesOf: (count: number) => number;
  readonly setRules: (rules: number) => void;
  /** Whether the rules are moved by hand, and not by the steps of the run. */
  readonly isByHand: boolean;
  /** What is kept for when the page opens again. */
  readonly chosen: ChosenStep;
}

/** Chosen by hand, at the step that the person stood at. */
export interface ChosenStep {
  readonly source: string;
  readonly place: number;
  readonly h: number | undefined;
  readonly rules: number | undefined;
}

const OPENING_H = 1e-5;
/** Decades that h shrinks by from the first step to the last. */
const DECADES = 8;

/** @param before what was chosen when the page was last shown: it stands while its place does */
export function useTimeline(before: ChosenStep | undefined): Timeline {
  const { choices, run } = useSession();
  const { source } = run.recipe;
  const last = run.steps.length;
  // Another mode or point moves the step, though the person has not stepped.
  const place = choices.left?.step ?? choices.step;
  const [kept, setChosen] = useState(() =>
    before?.source === source && before.place === place ? before : opening(source, place, last),
  );
  const chosen = follow(kept, source, place, last);
  if (chosen !== kept) setChosen(chosen);
  const progress = last === 0 ? 1 : choices.step / last;
  return {
    chosen,
    h: chosen.h ?? stepAt(-DECADES * progress),
    setH: (h) => setChosen({ ...chosen, h }),
    rulesOf: (count) => Math.min(count, chosen.rules ?? Math.ceil(progress * count)),
    isByHand: chosen.rules !== undefined,
    setRules: (rules) => setChosen({ ...chosen, rules }),
  };
}

/** At either end of a run the page opens with a usual h, and the derivation complete. */
function opening(source: string, place: number, last: number): ChosenStep {
  const isBetween = place > 0 && place < last;
  return isBetween
    ? { source, place, h: undefined, rules: undefined }
    : { source, place, h: OPENING_H, rules: Number.POSITIVE_INFINITY };
}

function follow(chosen: ChosenStep, source: string, place: number, last: number): ChosenStep {
  if (chosen.source !== source) return opening(source, place, last);
  if (chosen.place === place) return chosen;
  return { source, place, h: undefined, rules: undefined };
}
