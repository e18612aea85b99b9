export { openGateway, type Gateway, type GatewayOptions } from './gateway';
export { openGatewayOf } from './serve';
export { openIdentity, type Identity, type Issuer, type OidcIssuer } from './identity/identity';
export { localToken, type Ties } from './identity/local-token';
