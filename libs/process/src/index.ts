import './node-new-enough';

export { readConfig, root, ConfigFault, type Config, type NoticesConfig } from './config';
export { openKeys, privateFile, publicFile, signers, type Keys, type PublicKeys, type Signer } from './keys';
export { isPrivateWay } from './private-way';
export { log } from './log';
export { runToTheEnd } from './run-to-the-end';
export { untilStopped } from './until-stopped';
export {
  acts,
  countFields,
  documentsAsked,
  endpointRequests,
  metrics,
  nowLevel,
  serviceRequests,
} from './metrics';
export { beyondLimits, documentSize, type DocumentLimits, type DocumentSize } from './asked/document-size';
export { usualLimits, type Limits } from './asked/limits';
export { ofServices, type LimitsConfig } from './limit-settings';
export { jsonBody, tooDeep } from './port/json-body';
export { commandLine } from './command-line';
export { serveMetrics } from './metrics-server';
export { openMetrics, usualMetricsPort } from './open-metrics';
export {
  Abandoned,
  internalMessage,
  isSayable,
  BadInput,
  ChildrenNotHeard,
  Conflict,
  Forbidden,
  NotFound,
  Refused,
  RefusedAsHeard,
  signInReasons,
  TooMuch,
  Unauthenticated,
  type ErrorCode,
  type SignInReason,
} from './port/errors';
export type { Answer, FeedPort, Later, Request, SubgraphPort } from './port/subgraph-port';
export { drainable } from './port/draining';
export { httpPort } from './port/http-port';
export { elsewhere, portsOf, servicePorts, urlOf, type RemotePort } from './port/service-ports';
export { signReach, reachReader, readerOfSigners } from './port/subgraph-token';
export { limitVariables } from './limit-settings';
