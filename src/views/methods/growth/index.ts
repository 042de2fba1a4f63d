export { GrowthSection } from './GrowthSection';
export { MemorySection } from './MemorySection';
