import 'reflect-metadata';

export { reviews } from './reviews';
