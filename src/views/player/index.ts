export { CostMeter } from './CostMeter';
export { ModeSwitch } from './ModeSwitch';
export { Player } from './Player';
