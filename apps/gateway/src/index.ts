export { openGateway, type Gateway, type GatewayOptions } from './gateway';
export { localKeys, type KeyPair, type LocalKeys } from './local-keys';
export { identityReader, localToken, type Issuer, type Ties } from './identity';
