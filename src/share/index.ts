export { type Decoded, decodeLink } from './decodeLink';
export { encodeLink, type Shared } from './encodeLink';
export { brokenLink, faultOfRecipe } from './faults';
