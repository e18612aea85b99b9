export { disputes } from './disputes';
export { protocolsOnRecord } from './protocol/loaders/protocols-on-record';
