/** Programs → traces, for the worker that reads them: the whole language, lists and blocks included. */
export { type Packed, packTrace } from './pack';
export { type PointValue, readPointValue } from './pointValue';
export { type TraceOptions, traceAnyProgram } from './traceAnyProgram';
