import { serviceMain } from '@iro/service';
import { children } from './children';

serviceMain(children, process.argv.slice(2), process.env);
