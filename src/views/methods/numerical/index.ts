export { NumericalColumn, type NumericalColumnProps } from './NumericalColumn';
