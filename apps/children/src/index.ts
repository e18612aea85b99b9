export { children } from './children';
export { storeAccount } from './access/acts/open-account';
