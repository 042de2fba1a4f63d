/**
 * All that the grammar of formulas can find wrong → the errors. The grammar knows them by their
 * names alone: where a text need only be read or not, `readFormulas` gives it silent ones, so that
 * no sentence is fetched with the first picture.
 */
import { functionWithoutBrackets, unknownFunction, variableCalled, wrongArity } from './callErrors';
import { signInstead } from './foreignOperators';
import {
  afterArgument,
  equalsForEquality,
  missingElse,
  missingValue,
  numberBehind,
  tooTall,
  unexpected,
  unexpectedInBrackets,
} from './grammarErrors';
import { usedTooEarly } from './order';
import { idleLine, nameWithoutValue, nothingToDifferentiateBy } from './programErrors';
import { missingEquals, nothingDefined, secondMeaning, wrongParameters } from './statementErrors';

export const complaints = {
  afterArgument,
  equalsForEquality,
  functionWithoutBrackets,
  idleLine,
  missingElse,
  missingEquals,
  missingValue,
  nameWithoutValue,
  nothingDefined,
  nothingToDifferentiateBy,
  numberBehind,
  secondMeaning,
  signInstead,
  tooTall,
  unexpected,
  unexpectedInBrackets,
  unknownFunction,
  usedTooEarly,
  variableCalled,
  wrongArity,
  wrongParameters,
};

export type Complaints = Readonly<typeof complaints>;
