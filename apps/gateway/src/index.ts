export { openGateway, type Gateway, type GatewayOptions } from './gateway';
export { trustedDocumentsIn, type TrustedDocument } from './trusted-documents';
export { openGatewayOf } from './serve';
export { openIdentity, type Identity, type Issuer, type OidcIssuer } from './identity/identity';
export { localToken, type Ties } from './identity/local-token';
