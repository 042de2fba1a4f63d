export { TraceTable } from './TraceTable';
