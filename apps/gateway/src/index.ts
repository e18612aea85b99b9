export { openGateway, type Gateway, type GatewayOptions } from './gateway';
export { identityReader, localToken, type Issuer, type Ties } from './identity';
