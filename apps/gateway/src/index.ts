export { openGateway, type Gateway, type GatewayOptions } from './gateway';
export { openGatewayOf } from './serve';
export { identityReader, localToken, type Issuer, type Ties } from './identity';
