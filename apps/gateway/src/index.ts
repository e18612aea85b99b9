export { openGateway, type Gateway, type GatewayOptions } from './gateway';
export { openIdentity, type Identity, type Issuer, type OidcIssuer } from './identity/identity';
export { localToken, type Ties } from './identity/local-token';
export { isPrivateWay } from './identity/provider';
export { readRoleMapping } from './identity/role-mapping';
