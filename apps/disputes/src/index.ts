export { disputes } from './disputes';
