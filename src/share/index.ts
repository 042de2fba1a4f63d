export { type Decoded, decodeLink } from './decodeLink';
export { encodeLink, type Shared, type View } from './encodeLink';
export { brokenLink, faultOfRecipe } from './faults';
