export { openGateway, type Gateway, type GatewayOptions } from './gateway';
export { identityReader, localToken, type Issuer, type Ties } from './identity';
export { usualLimits, type Limits } from './limits';
export { trustedDocumentsIn, type TrustedDocument } from './trusted-documents';
