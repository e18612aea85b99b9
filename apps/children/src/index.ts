export { children } from './children';
