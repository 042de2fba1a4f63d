export { type Decoded, decodeLink, encodeLink, type Shared } from './link';
