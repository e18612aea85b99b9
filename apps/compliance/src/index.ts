export { compliance } from './compliance';
