import { readConfig, runToTheEnd } from '@iro/process';
import { serveGateway } from './serve';

runToTheEnd(() => serveGateway(readConfig(process.env)));
