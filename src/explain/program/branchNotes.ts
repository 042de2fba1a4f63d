/**
 * What to say of the tests of a run: that AD differentiates the path that ran, that an equality
 * holds at one point only, that a test stands at its border.
 */
import type { Run } from '../../core/modes';
import type { Branch } from '../../core/trace';
import { plainNumber } from '../numbers';
import { linesOf, type ProgramNote, quote, times } from './note';
import { lineOf } from './place';

/** One note for each test of the text whose outcome depends on an input, in the order of the text. */
export function branchNotes(run: Run): readonly ProgramNote[] {
  const groups = new Map<string, Branch[]>();
  for (const branch of run.trace.branches) {
    if (!branch.dependsOnInput) continue;
    const place = `${branch.test.from} ${branch.test.to}`;
    const alike = groups.get(place) ?? [];
    groups.set(place, alike);
    alike.push(branch);
  }
  return [...groups.values()]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap((branches) => [
      ...pathNotes(run, branches),
      ...borderNotes(run, branches),
      ...roundingNotes(run, branches),
    ]);
}

function placeOf([first]: readonly Branch[]): number {
  return first?.test.from ?? 0;
}

function pathNotes(run: Run, branches: readonly Branch[]): readonly ProgramNote[] {
  const [first] = branches;
  if (first === undefined) return [];
  if (first.kind === 'while') return [];
  const equal = branches.find(isMet);
  if (equal !== undefined) return [equalityNote(run, equal)];
  // The parts of `a and b` are not paths of their own, and the whole has its note.
  if (first.kind === 'logical' || standsAtBorder(branches)) return [];
  return [pathNote(run, branches, first)];
}

function pathNote({ program }: Run, branches: readonly Branch[], first: Branch): ProgramNote {
  const { source } = program;
  const { test, outcome, taken, notTaken } = first;
  const held = branches.filter((branch) => branch.outcome).length;
  const note = { key: `path ${test.from}`, heading: 'The branch is fixed by the values' };
  const where = `${quote(source, test)} on line ${lineOf(source, test.from)}`;
  if (held > 0 && held < branches.length) {
    const sentence = `AD differentiates the path that ran: ${where} was true ${times(held)} and false ${times(branches.length - held)}, and each time counts for itself.`;
    return { ...note, sentence };
  }
  const cause = `${where} is ${outcome}${sidesOf(first)}`;
  const ran = taken === undefined ? '' : `, ${placeName(source, taken, test)}`;
  const idle =
    notTaken === undefined ? '' : `; ${placeName(source, notTaken, test)} contributes nothing`;
  return { ...note, sentence: `AD differentiates the path that ran${ran}: ${cause}${idle}.` };
}

/** A path by its lines, or, where it stands on the line of the test, by its text. */
function placeName(
  source: string,
  path: NonNullable<Branch['taken']>,
  test: Branch['test'],
): string {
  const lines = linesOf(source, path);
  return lines === `line ${lineOf(source, test.from)}` ? quote(source, path) : lines;
}

function sidesOf({ sides: [left, right] }: Branch): string {
  if (left === undefined || right === undefined) return '';
  return ` (${plainNumber(left)} against ${plainNumber(right)})`;
}

/** Whether two numbers were compared for equality and were equal. */
function isMet({ isEquality, sides }: Branch): boolean {
  return isEquality && sides[0] === sides[1];
}

function equalityNote({ program }: Run, branch: Branch): ProgramNote {
  const { source } = program;
  const { test, taken, notTaken } = branch;
  const where = `${quote(source, test)} on line ${lineOf(source, test.from)}`;
  const ran = taken === undefined ? 'nothing' : placeName(source, taken, test);
  const idle = notTaken === undefined ? 'what follows' : placeName(source, notTaken, test);
  return {
    key: `equality ${test.from}`,
    heading: 'An equality test at this very point',
    sentence: `${where} compares equal numbers, which no neighbour of this point does. AD differentiates ${ran}; all around runs ${idle}, whose derivative may be another.`,
    border: branch.reads,
  };
}

/** A test at its border that went one way only: its note says of its path what there is to say. */
function standsAtBorder(branches: readonly Branch[]): boolean {
  const [first] = branches;
  return (
    first?.kind !== 'while' &&
    branches.every(({ atBorder, isEquality }) => atBorder && !isEquality) &&
    new Set(branches.map(({ outcome }) => outcome)).size === 1
  );
}

function borderNotes({ program }: Run, branches: readonly Branch[]): readonly ProgramNote[] {
  const { source } = program;
  const branch = branches.find(({ atBorder, isEquality }) => atBorder && !isEquality);
  if (branch === undefined) return [];
  const { test, outcome, notTaken } = branch;
  const where = `${quote(source, test)} on line ${lineOf(source, test.from)}`;
  const other = notTaken === undefined ? 'the other path' : placeName(source, notTaken, test);
  return [
    {
      key: `border ${test.from}`,
      heading: 'A test exactly at its border',
      sentence: `${where} is ${outcome} exactly at its border. AD differentiates the path that ran; beside this point ${other} would run, perhaps with a kink or jump.`,
      border: branch.reads,
    },
  ];
}

function roundingNotes({ program }: Run, branches: readonly Branch[]): readonly ProgramNote[] {
  const { source } = program;
  const equality = branches.find(({ isEquality }) => isEquality);
  if (equality === undefined) return [];
  if (equality.kind !== 'while' && branches.some(isMet)) return [];
  const { test } = equality;
  const where = `${quote(source, test)} on line ${lineOf(source, test.from)}`;
  return [
    {
      key: `rounding ${test.from}`,
      heading: 'An equality test on rounded numbers',
      sentence: `${where} asks whether two rounded numbers are equal. Where they are, AD differentiates a path that holds at one point only.`,
    },
  ];
}
